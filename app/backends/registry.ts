import type { Backend, Credentials, Network } from './backend.ts'
import type { BackendConfigs, BackendKind } from './configs.ts'

type CreateBackend<Kind extends BackendKind> = (
  config: BackendConfigs[Kind],
  credentials: Credentials,
  network: Network,
) => Backend

/** Stands where the deployment names no backend of a kind: no link can ask for it. */
const absent = () => Promise.reject(new Error('This kind of backend is not built'))

/**
 * Loads an adapter by its kind; each is a part of its own, and only the one that the link names is ever fetched. Those
 * of kinds that the deployment does not name are not built.
 */
export const adapters: { readonly [Kind in BackendKind]: () => Promise<CreateBackend<Kind>> } = {
  openfort: __BUILT__.openfort
    ? () => import('./openfort/createOpenfort.ts').then((part) => part.createOpenfort)
    : absent,
  daimo: __BUILT__.daimo ? () => import('./daimo/createDaimo.ts').then((part) => part.createDaimo) : absent,
  dynamic: __BUILT__.dynamic ? () => import('./dynamic/createDynamic.ts').then((part) => part.createDynamic) : absent,
  bleepay: __BUILT__.bleepay ? () => import('./bleepay/createBleepay.ts').then((part) => part.createBleepay) : absent,
  infinite: __BUILT__.infinite
    ? () => import('./infinite/createInfinite.ts').then((part) => part.createInfinite)
    : absent,
}
