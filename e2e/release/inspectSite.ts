import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ServedFile } from './manifest.ts'

/** What no shipped script says: code from text, workers, maps to the source, switches of the tests. */
const forbidden = [
  /\beval\(/,
  /\bnew Function\b/,
  /\bimportScripts\b/,
  /sourceMappingURL/,
  /testWallet/,
  /\bdebugger\b/,
]

/** Places that are named in what is shipped and are never called: links that a payer taps, names of specifications, examples. */
export const namedHosts = [
  'apps.apple.com',
  'backpack.app',
  'bkapp.vip',
  'bkcode.vip',
  'example.com',
  'github.com',
  'go.cb-w.com',
  'go.rabby.io',
  'link.metamask.io',
  'link.trustwallet.com',
  'metamask.app.link',
  'pay.example',
  'page.example',
  'phantom.app',
  'play.google.com',
  'rainbow.me',
  'rnbwapp.com',
  'shop.example',
  'solflare.com',
  'wallet.zerion.io',
  'www.w3.org',
] as const

/**
 * Looks through what a built page runs for what must not be in it. Gives a line for each find.
 * `hosts` are those that the deployment names; `addresses` those of coins and programs that the page knows.
 */
export function inspectSite(
  dist: string,
  files: readonly ServedFile[],
  known: { readonly hosts: readonly string[]; readonly addresses: readonly string[] },
): readonly string[] {
  const hosts = new Set<string>([...namedHosts, ...known.hosts])
  const addresses = new Set(known.addresses.map((address) => address.toLowerCase()))
  return files
    .filter(({ purpose }) => ['document', 'script', 'loader'].includes(purpose))
    .flatMap(({ path, purpose }) => {
      const text = readFileSync(join(dist, purpose === 'document' ? join(path, 'index.html') : path), 'utf8')
      const said = forbidden.filter((pattern) => pattern.test(text)).map((pattern) => `${path}: says ${pattern.source}`)
      const named = [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+\.[a-z]{2,}|localhost)/g)].map(
        ([, host = '']) => host,
      )
      const unknownHosts = named.filter((host) => !hosts.has(host)).map((host) => `${path}: names ${host}`)
      const found = [...text.matchAll(/0x[0-9a-fA-F]{40}(?![0-9a-fA-F])/g)].map(([address]) => address)
      const unknownAddresses = found
        .filter((address) => !addresses.has(address.toLowerCase()))
        .map((address) => `${path}: holds the address ${address}`)
      return [...said, ...new Set(unknownHosts), ...new Set(unknownAddresses)]
    })
}
