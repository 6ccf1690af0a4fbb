import type { BackendConfig } from './configs.ts'

/** Tells whether a backend opens sessions by their id alone, and mints the token that goes on with one for one page. */
export function mintsToken(backend: BackendConfig | undefined): boolean {
  return backend?.kind === 'dynamic'
}
