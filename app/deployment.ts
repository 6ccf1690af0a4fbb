import type { BackendConfig, BackendEntry } from './backends/configs.ts'

/** Where a chain can be read and looked at. Neither URL has a trailing slash. */
export type ChainEntry = { readonly rpc?: string; readonly explorer?: string }

/**
 * What an operator decides: `app/deployment.json`, or the file that `INLET_DEPLOYMENT` names.
 *
 * The build checks it, compiles it into the page as `#deployment`, and writes the policy and the headers from it.
 */
export type Deployment = {
  readonly backends: readonly BackendEntry[]
  /** By CAIP-2 chainId. */
  readonly chains: Readonly<Record<string, ChainEntry>>
  /** Origins that may embed the page; `:*` means any port. The build writes them to `hosts.json`, where the page reads them. */
  readonly hosts: readonly string[]
  /** Where a payer may be sent at the end: a URL matches when it starts with one of these. */
  readonly returnUrls: readonly string[]
  /** URL schemes of apps that may be called at the end, without a colon. */
  readonly callbackSchemes: readonly string[]
  /** `logo` is a `data:image/` URL, `accent` a hex colour. */
  readonly brand: { readonly name: string; readonly logo?: string; readonly accent?: string }
  readonly support?: { readonly email?: string; readonly url?: string }
  /** Pairs wallets of other devices; without it nothing of that exists. `relay` is a ws(s) URL: the vendor's where the file names none. */
  readonly walletConnect?: { readonly projectId: string; readonly relay: string }
  /** `wallets` drops the Trusted Types lines, for payers whose wallet needs it. */
  readonly policy: 'strict' | 'wallets'
  /** `strict` refuses prepared transactions that the page does not understand whole; else the wallet's own word is trusted for the rest. */
  readonly transactions?: 'strict'
}

/** The deployment this page was built for. The build puts the value here: import it from `#deployment`. */
export declare const deployment: Omit<Deployment, 'backends' | 'chains' | 'hosts' | 'policy' | 'walletConnect'>

/** Where chains can be read and looked at, by CAIP-2 chainId, for the parts that do: import it from `#chainEntries`. */
export declare const chainEntries: Deployment['chains']

/** The explorers of chains, by CAIP-2 chainId, without a trailing slash: the deployment's own, else those that the page knows. Import it from `#explorerSites`. */
export declare const explorerSites: Readonly<Record<string, string>>

/** The node of Solana that the deployment names, for the parts that read no other chain: import it from `#solanaNode`. */
export declare const solanaNode: string | undefined

/** Whether the deployment names a node of any chain: import it from `#readsChains`. */
export declare const readsChains: boolean

/** Whether the deployment has a project to pair wallets of other devices by: import it from `#pairs`. */
export declare const pairs: boolean

/** The project that wallets of other devices are paired by, for the part that does it: import it from `#walletConnect`. */
export declare const walletConnect: Deployment['walletConnect']

/** The deployment's backends, for the head script, which chooses one; what only an adapter needs is in `#terms/<kind>`. */
export declare const backends: readonly BackendConfig[]
