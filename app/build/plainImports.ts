import type { Plugin } from 'vite'

/** Takes Vite's helper out of the page: it preloads what an `import()` needs, which here is the loader's work. */
export function plainImports(): Plugin {
  return {
    name: 'inlet:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
  }
}
