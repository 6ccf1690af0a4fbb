import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildHead, buildIsland } from './buildAlone.ts'
import { bundleTypes } from './bundleTypes.ts'
import { plainImports } from './plainImports.ts'

/** What the loader adds to a program that knows its types. */
const globals = `declare global {
  interface Window {
    Inlet: InletLoader
  }
  var Inlet: InletLoader
  interface HTMLElementTagNameMap {
    'inlet-deposit': InletDepositElement
  }
}
`

/**
 * Builds the loader of a folder by itself into `inlet.js`, a classic script, its types into `inlet.d.ts`, and what it fetches
 * for a host's own wallet into `inlet.wallet.js`. None is named by its bytes: browsers keep a loader for minutes after
 * another build is served, and what it fetches has to be there.
 */
export function loaderFiles(folder: string): Plugin {
  return {
    name: 'inlet:loader',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string) => void this.emitFile({ type: 'asset', fileName, source })
      emit('inlet.js', await buildHead(join(folder, 'inlet.ts'), [plainImports()]))
      emit('inlet.wallet.js', await buildIsland(join(folder, 'wallet/pass.ts')))
      emit('inlet.d.ts', loaderTypes(folder))
    },
  }
}

/** Gives the loader's types as one file, for hosts that check theirs. */
export function loaderTypes(folder: string): string {
  return `${bundleTypes(join(folder, 'inletLoader.ts'))}\n\n${globals}`
}
