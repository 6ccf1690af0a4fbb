import type { Backend, Credentials, Network } from './backend.ts'
import type { BackendConfigs, BackendKind } from './configs.ts'

type CreateBackend<Kind extends BackendKind> = (
  config: BackendConfigs[Kind],
  credentials: Credentials,
  network: Network,
) => Backend

/** Loads an adapter by its kind; each is a part of its own, and only the one that the link names is ever fetched. */
export const adapters: { readonly [Kind in BackendKind]: () => Promise<CreateBackend<Kind>> } = {
  openfort: () => import('./openfort/createOpenfort.ts').then((part) => part.createOpenfort),
  daimo: () => import('./daimo/createDaimo.ts').then((part) => part.createDaimo),
  dynamic: () => import('./dynamic/createDynamic.ts').then((part) => part.createDynamic),
  bleepay: () => import('./bleepay/createBleepay.ts').then((part) => part.createBleepay),
  infinite: () => import('./infinite/createInfinite.ts').then((part) => part.createInfinite),
}
