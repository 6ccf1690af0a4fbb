import type { Plugin } from 'vite'

const helper = 'native:import-analysis-build'

/**
 * Keeps Vite's helper out of the page: it wraps each `import()` to preload what that needs, which here is the loader's
 * work.
 *
 * @throws an Error when Vite has no such step any more: then nothing has to be kept out, or something else has.
 */
export function plainImports(): Plugin {
  return {
    name: 'inlet:plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const at = plugins.findIndex(({ name }) => name === helper)
      if (at < 0) throw new Error(`Vite has no step "${helper}"`)
      Array.prototype.splice.call(plugins, at, 1)
    },
  }
}
