import type { BleepayConfig } from './bleepay/config.ts'
import type { DaimoConfig, DaimoTerms } from './daimo/config.ts'
import type { DynamicConfig, DynamicTerms } from './dynamic/config.ts'
import type { InfiniteConfig, InfiniteTerms } from './infinite/config.ts'
import type { OpenfortConfig } from './openfort/config.ts'

/** What the deployment says of each kind of backend, as the first read needs it: plain texts. */
export type BackendConfigs = {
  readonly openfort: OpenfortConfig
  readonly daimo: DaimoConfig
  readonly dynamic: DynamicConfig
  readonly bleepay: BleepayConfig
  readonly infinite: InfiniteConfig
}
/** What else it says of some kinds: lists and objects, which only the adapter has, from `#terms/<kind>`. */
type BackendTerms = {
  readonly daimo: DaimoTerms
  readonly dynamic: DynamicTerms
  readonly infinite: InfiniteTerms
}

export type BackendKind = keyof BackendConfigs

/** A backend of this deployment. */
export type BackendConfig = { [Kind in BackendKind]: { readonly kind: Kind } & BackendConfigs[Kind] }[BackendKind]

/** A backend as an operator writes it. */
export type BackendEntry = {
  [Kind in BackendKind]: { readonly kind: Kind } & BackendConfigs[Kind] &
    (Kind extends keyof BackendTerms ? BackendTerms[Kind] : unknown)
}[BackendKind]

declare global {
  /** Which kinds the deployment names: the build puts constants here, and does not build what is behind a false one. */
  const __BUILT__: { readonly [Kind in BackendKind]: boolean }
}
