import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Finds islands by `#island/<name>`: their file in tests and in the dev server; in the build a name that stays, because
 * each island is built alone.
 */
export function islandModules(root: string): Plugin {
  let isBuild = false
  return {
    name: 'inlet:islands',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    resolveId(id) {
      if (!id.startsWith('#island/')) return null
      return isBuild ? { id, external: true } : join(root, 'islands', `${id.slice('#island/'.length)}.ts`)
    },
  }
}
