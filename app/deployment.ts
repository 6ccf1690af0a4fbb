/** A funding backend: where it is, and the public ids that its API wants. `apiBase` has no trailing slash. */
export type BackendEntry = {
  readonly kind: 'openfort'
  readonly id: string
  /** An http(s) URL, or a path of the page's own origin where the operator proxies. */
  readonly apiBase: string
  readonly publishableKey: string
}

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
  /** `wallets` drops the Trusted Types lines, for payers whose wallet needs it. */
  readonly policy: 'strict' | 'wallets'
}

/** The deployment this page was built for. The build puts the value here: import it from `#deployment`. */
export declare const deployment: Omit<Deployment, 'hosts'>

/** The deployment's backends alone, for the head script. */
export declare const backends: Deployment['backends']
