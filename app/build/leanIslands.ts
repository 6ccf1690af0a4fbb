import type { Plugin } from 'vite'

const base = '\0viem-error'
/** Files of errors that an island throws. */
const thrown = /\/viem\/_esm\/errors\/(?:data|encoding)\.js$/

/**
 * Leaves out of the islands what third-party code brings and nothing here uses.
 *
 * viem's errors tell in sentences of its documents and its version; nobody reads that here, so each is a plain error that
 * says its name. viem loads some of its code later by `import()`; while such an import is in sight, the bundler wraps all
 * modules so that they can start in any order, although none of that code is in an island.
 */
export function leanIslands(): Plugin {
  return {
    name: 'inlet:lean-islands',
    enforce: 'pre',
    resolveId: (id) => (id === base ? base : null),
    load: (id) =>
      id === base ? 'export const named = (name) => class extends Error { constructor() { super(name) } }' : null,
    transform: (code, id) => (thrown.test(id) ? plainErrors(code) : null),
    resolveDynamicImport: (id) => (typeof id === 'string' && !id.startsWith('#') ? { id, external: true } : null),
  }
}

function plainErrors(code: string): string {
  const names = [...code.matchAll(/^export class (\w+)/gm)].map(([, name]) => name)
  const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ named('${name}')`)
  return [`import { named } from '${base}'`, ...lines].join('\n')
}
