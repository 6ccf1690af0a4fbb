import type { Deployment } from '../deployment.ts'
import { frameAncestors } from './frameAncestors.ts'

/** What a document may run and draw, by the hashes of its scripts and its style. */
export type PolicyInput = {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  readonly deployment: Pick<
    Deployment,
    'backends' | 'chains' | 'hosts' | 'policy' | 'callbackSchemes' | 'walletConnect'
  >
}

/**
 * Gives the policy that goes into the response header: nothing but listed bytes runs, nobody but the backends is called.
 *
 * Scripts are named by hash alone: `'self'` would run any file that somebody adds to the host. Trusted Types let the
 * head script's loader make listed script URLs, and nothing else make HTML or scripts; profile `wallets` is without
 * those two lines.
 *
 * @see https://www.w3.org/TR/CSP3/
 * @see https://w3c.github.io/trusted-types/dist/spec/
 */
export function headerPolicy({ scripts, styles, deployment }: PolicyInput): string {
  return join([
    ['default-src', "'none'"],
    ['script-src', ...quoted(scripts)],
    ['script-src-attr', "'none'"],
    ['style-src', ...(styles.length > 0 ? quoted(styles) : ["'none'"])],
    ['style-src-attr', "'none'"],
    ['img-src', "'self'", 'data:'],
    ['connect-src', "'self'", ...connectOrigins(deployment)],
    // An app is called by a hidden frame that asks for its scheme; no frame can be loaded from anywhere.
    ...(deployment.callbackSchemes.length > 0
      ? [['frame-src', ...deployment.callbackSchemes.map((scheme) => `${scheme}:`)]]
      : []),
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    [frameAncestors(deployment.hosts)],
    ...(deployment.policy === 'strict'
      ? [
          ['require-trusted-types-for', "'script'"],
          ['trusted-types', 'inlet'],
        ]
      : []),
    ...(isAllHttps(deployment) ? [['upgrade-insecure-requests']] : []),
  ])
}

/**
 * Gives the policy that travels inside the document, for hosts that send no headers.
 *
 * A wallet that must get around a policy can rewrite the response's headers (an extension by its network rules, an
 * in-app browser that puts its provider into the HTML), and cannot rewrite this. So it holds only what no wallet needs
 * to rewrite: scripts of the page's own origin and inline ones, no `eval`, no plug-ins, no other base, no form. Each
 * tag's `integrity` still refuses a changed byte.
 */
export function metaPolicy(): string {
  return join([
    ['script-src', "'self'", "'unsafe-inline'"],
    ['script-src-attr', "'none'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ])
}

/** The script and style of a small document, by their hashes. */
type DocumentHashes = Pick<PolicyInput, 'scripts' | 'styles'>

/**
 * Gives the header policy of a small document beside the page: its one script, its one style, its own origin. Always
 * strict, because no wallet is used there; framed by whom the page may be framed by.
 */
export function documentPolicy(hashes: DocumentHashes, hosts: readonly string[]): string {
  return join([...documentDirectives(hashes), [frameAncestors(hosts)]])
}

/** Gives the same policy for the document itself, for hosts that send no headers. */
export function documentMetaPolicy(hashes: DocumentHashes): string {
  return join(documentDirectives(hashes))
}

function documentDirectives({ scripts, styles }: DocumentHashes): readonly (readonly string[])[] {
  return [
    ['default-src', "'none'"],
    ['script-src', ...quoted(scripts)],
    ['script-src-attr', "'none'"],
    ['style-src', ...quoted(styles)],
    ['style-src-attr', "'none'"],
    ['img-src', "'self'", 'data:'],
    ['connect-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ]
}

/** Whom the page calls. */
type Called = Pick<Deployment, 'backends' | 'chains' | 'walletConnect'>

/** Gives the origins that the page may call beside its own: the backends' and the chains' that are not paths of it, and the relay's. */
export function connectOrigins({ backends, chains, walletConnect }: Called): string[] {
  const urls = [
    ...backends.map(({ apiBase }) => apiBase),
    ...Object.values(chains).map(({ rpc }) => rpc ?? '/'),
    walletConnect?.relay ?? '/',
  ]
  return [...new Set(urls.filter((url) => !url.startsWith('/')).map((url) => new URL(url).origin))].sort()
}

/** Tells whether every origin of the deployment is encrypted: only then may browsers be told to use nothing else. */
export function isAllHttps(deployment: Called & Pick<Deployment, 'hosts'>): boolean {
  return [...connectOrigins(deployment), ...deployment.hosts].every((origin) => /^(?:https|wss):/.test(origin))
}

function quoted(hashes: readonly string[]): string[] {
  return hashes.map((hash) => `'${hash}'`)
}

function join(directives: readonly (readonly string[])[]): string {
  return directives.map((words) => words.join(' ')).join('; ')
}
