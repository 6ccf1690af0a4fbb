import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const segments = fileURLToPath(new URL('../islands/qr/segments.ts', import.meta.url))
const nothing = '\0nothing'
const keccak = '\0keccak'
const modules: Readonly<Record<string, string>> = {
  [nothing]: 'export {}',
  [keccak]: "export { keccak_256 as keccak256 } from '@noble/hashes/sha3'",
}

/**
 * Leaves out of the islands what third-party code brings and nothing here uses.
 *
 * The QR encoder searches for the shortest mix of digits, letters, kanji and bytes; an address is bytes, so that search
 * and its tables go. viem's checksum hashes bytes to bytes; its hash function also takes and gives hex, so the one inside
 * of it takes its place. viem loads some of its code later by `import()`; while such an import is in sight, the bundler wraps
 * all modules so that they can start in any order, although none of that code is in an island.
 */
export function leanIslands(): Plugin {
  let viem = ''
  return {
    name: 'inlet:lean-islands',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === '../hash/keccak256.js' && importer.endsWith('/viem/_esm/utils/address/getAddress.js')) {
        viem = importer
        return keccak
      }
      if (importer === keccak) return this.resolve(id, viem)
      if (!/\/qrcode\/lib\/core\/\w+\.js$/.test(importer)) return null
      if (id === './segments') return segments
      return id === './regex' ? nothing : null
    },
    load: (id) => modules[id],
    resolveDynamicImport: (id) => (typeof id === 'string' && !id.startsWith('#') ? { id, external: true } : null),
  }
}
