import type { UserConfig } from 'vite'
import solid, { type Options } from 'vite-plugin-solid'
import type { Deployment } from '../deployment.ts'
import { bundledModules } from './bundledModules.ts'
import { house } from './house.ts'
import { keepCompiled } from './keepCompiled.ts'
import { ownRuntime } from './ownRuntime.ts'
import { targets } from './targets.ts'
import { writeTrees } from './writeTrees.ts'

/** How JSX is compiled. */
const jsx: Partial<Options> = {
  dev: false,
  hot: false,
  solid: {
    moduleName: 'solid-js/web',
    // Few elements have a handler: one listener each weighs less than the code that shares one.
    delegateEvents: false,
    // Our template() reads plain markup: every tag closed, every value quoted.
    omitNestedClosingTags: false,
    omitLastClosingTag: false,
    omitQuotes: false,
  },
}

/** Gives Vite's settings for a page in a root folder; the tests' small page is built by the same. */
export function pageConfig(root: string, deployment: Deployment): UserConfig {
  return {
    root,
    base: '/',
    plugins: [ownRuntime(), keepCompiled(solid(jsx), jsx), writeTrees(), house(root, deployment), bundledModules()],
    build: { target: targets, sourcemap: false, reportCompressedSize: false, emptyOutDir: true },
  }
}
