import type { Credentials } from './backend.ts'
import type { BackendConfig } from './configs.ts'
import { firstRead as daimo } from './daimo/firstRead.ts'
import { firstRead as dynamic } from './dynamic/firstRead.ts'
import { firstRead as infinite } from './infinite/firstRead.ts'
import { firstRead as openfort } from './openfort/firstRead.ts'

/**
 * What the head script starts for a backend before the entry is here: the adapter's part, one that its
 * first screen needs beside the usual ones, and the session's first read where reads are not counted.
 */
export type EarlyStart = {
  readonly part: string
  readonly beside?: string
  /** It is an on-ramp or off-ramp. */
  readonly isRamp?: boolean
  readonly url?: string
  readonly init?: RequestInit
}

/** Of a kind that the deployment does not name: no link chooses it. */
const absent: EarlyStart = { part: '' }

/** Gives what the head script starts. */
export function firstReadOf(config: BackendConfig, credentials: Credentials): EarlyStart {
  switch (config.kind) {
    case 'openfort':
      return __BUILT__.openfort ? { part: 'createOpenfort', ...openfort(config, credentials) } : absent
    case 'daimo':
      return __BUILT__.daimo ? { part: 'createDaimo', ...daimo(config, credentials) } : absent
    case 'dynamic':
      return __BUILT__.dynamic ? { part: 'createDynamic', ...dynamic(config, credentials) } : absent
    case 'bleepay':
      return __BUILT__.bleepay ? { part: 'createBleepay' } : absent
    case 'infinite':
      return __BUILT__.infinite
        ? { part: 'createInfinite', beside: 'rareParts', isRamp: true, ...infinite(config, credentials) }
        : absent
  }
}
