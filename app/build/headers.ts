import type { Deployment } from '../deployment.ts'
import { isAllHttps } from './policy.ts'

/** Headers of all paths that fit: an exact path, or a prefix that ends in `*`. A path may fit several rules. */
export type HeaderRule = { readonly path: string; readonly headers: Readonly<Record<string, string>> }

/** Every path that answers with the page's document. */
export const documentPaths = ['/', '/index.html', '/webview', '/webview/', '/webview/index.html'] as const

const denied = [
  'accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi',
  'payment', 'serial', 'usb', 'clipboard-read',
] // prettier-ignore
const permissions = [...denied.map((feature) => `${feature}=()`), 'clipboard-write=(self)', 'fullscreen=(self)'].join(
  ', ',
)

/**
 * Gives the headers of everything that is served. No two rules that fit one path name the same header, because hosts
 * merge them, and two policies or two cache rules in one answer are neither.
 *
 * `link` is what the page's document has a browser ask for at once.
 *
 * There is no `Cross-Origin-Opener-Policy`: it cuts a popup from the host that opened it.
 *
 * @see https://www.w3.org/TR/post-spectre-webdev/
 * @see https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy-section
 */
export function headersOf(
  policy: string,
  deployment: Pick<Deployment, 'backends' | 'chains' | 'hosts' | 'walletConnect'>,
  smallDocuments: readonly { readonly name: string; readonly policy: string }[] = [],
  link = '',
): readonly HeaderRule[] {
  const everywhere = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(isAllHttps(deployment) ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
  }
  const documentWith = (its: string) => ({
    'Content-Security-Policy': its,
    'Integrity-Policy': 'blocked-destinations=(script)',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy': permissions,
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  })
  const asset = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    // A host may frame the page in a sandbox without an origin; its scripts are then asked for from origin "null".
    'Access-Control-Allow-Origin': '*',
  }
  const protocol = { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' }
  // Edited at any time, and read from origin "null" as well.
  const list = { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' }
  // Its URL never changes, its bytes do; every host may read it.
  const loader = { 'Cache-Control': 'public, max-age=300, must-revalidate', 'Access-Control-Allow-Origin': '*' }
  return [
    { path: '/*', headers: everywhere },
    { path: '/inlet.js', headers: loader },
    { path: '/inlet.wallet.js', headers: loader },
    { path: '/inlet.d.ts', headers: loader },
    ...documentPaths.map((path) => ({ path, headers: { ...documentWith(policy), ...(link && { Link: link }) } })),
    ...smallDocuments.flatMap((small) =>
      [`/${small.name}`, `/${small.name}/`, `/${small.name}/index.html`].map((path) => ({
        path,
        headers: documentWith(small.policy),
      })),
    ),
    { path: '/assets/*', headers: asset },
    { path: '/hosts.json', headers: list },
    { path: '/protocol/*', headers: protocol },
  ]
}

/** Gives all headers of one path, as the rules say. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  const fits = (rule: HeaderRule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
  return Object.assign({}, ...rules.filter(fits).map(({ headers }) => headers)) as Record<string, string>
}

/**
 * Writes the rules as the `_headers` file of Cloudflare Pages and Netlify.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  const block = ({ path, headers }: HeaderRule) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return `${rules.map(block).join('\n\n')}\n`
}
