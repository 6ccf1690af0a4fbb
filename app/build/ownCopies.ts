import type { Plugin } from 'vite'

/** Modules that adapters share and nobody else needs, by the end of their path. */
const copied = /\/(?:chains\/(?:tokens|spellings)|backends\/(?:checkReceiver|isDollar|isLocal|readHash|toIsoMs))\.ts$/
/** A module of an adapter, or of its own copies. */
const inAdapter = /\/backends\/(\w+)\/[^/]*$|\?adapter=(\w+)$/

/**
 * Gives each adapter its own copy of what only adapters share.
 *
 * A page loads one adapter, never two: in the entry, where shared code goes, every payer would fetch the tables of
 * backends that are not theirs.
 */
export function ownCopies(): Plugin {
  return {
    name: 'inlet:own-copies',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [, folder, copy] = inAdapter.exec(importer ?? '') ?? []
      const adapter = folder ?? copy
      if (!adapter || !importer || !source.startsWith('.')) return null
      const found = await this.resolve(source, importer.replace(/\?.*$/, ''), { skipSelf: true })
      return found && copied.test(found.id) ? `${found.id}?adapter=${adapter}` : found
    },
  }
}
