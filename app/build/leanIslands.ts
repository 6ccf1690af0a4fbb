import type { Plugin } from 'vite'

const base = '\0viem-error'

/**
 * Leaves out of the islands what third-party code brings and nothing here uses.
 *
 * viem's errors tell of its documents and its version; nobody reads that here, so their base is a plain error with their
 * sentence. viem loads some of its code later by `import()`; while such an import is in sight, the bundler wraps all
 * modules so that they can start in any order, although none of that code is in an island.
 */
export function leanIslands(): Plugin {
  return {
    name: 'inlet:lean-islands',
    enforce: 'pre',
    resolveId: (id, importer = '') =>
      id === './base.js' && /\/viem\/_esm\/errors\/\w+\.js$/.test(importer) ? base : null,
    load: (id) => (id === base ? 'export class BaseError extends Error {}' : null),
    resolveDynamicImport: (id) => (typeof id === 'string' && !id.startsWith('#') ? { id, external: true } : null),
  }
}
