import type { Credentials } from './backend.ts'
import type { BackendConfigs, BackendKind } from './registry.ts'
import { firstRead as openfort } from './openfort/firstRead.ts'

type Config = { [Kind in BackendKind]: { readonly kind: Kind } & BackendConfigs[Kind] }[BackendKind]

/** Gives the request that the head script starts before the adapter is here. */
export function firstReadOf(config: Config, credentials: Credentials): { url: string; init: RequestInit } {
  switch (config.kind) {
    case 'openfort':
      return openfort(config, credentials)
  }
}
