import type { Plugin } from 'vite'

const keccak = '\0keccak'

/**
 * Leaves out of the islands what third-party code brings and nothing here uses.
 *
 * viem's checksum hashes bytes to bytes; its hash function also takes and gives hex, so the one inside of it takes its
 * place. viem loads some of its code later by `import()`; while such an import is in sight, the bundler wraps all modules
 * so that they can start in any order, although none of that code is in an island.
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
      return importer === keccak ? this.resolve(id, viem) : null
    },
    load: (id) => (id === keccak ? "export { keccak_256 as keccak256 } from '@noble/hashes/sha3'" : null),
    resolveDynamicImport: (id) => (typeof id === 'string' && !id.startsWith('#') ? { id, external: true } : null),
  }
}
