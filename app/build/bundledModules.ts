import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin, Rolldown } from 'vite'

const file = fileURLToPath(new URL('bundledModules.json', import.meta.url))

/**
 * Fails the build when a module from a package gets into what is shipped that is not in `bundledModules.json`: a
 * dependency that begins to bring more with it is seen before a payer runs it. `INLET_MODULES=write npm run build` adds
 * what is new; the change is then read by whoever reviews it.
 */
export function bundledModules(listed: readonly string[] = readModules()): Plugin {
  return {
    name: 'inlet:modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      const found = modulesIn(bundle).filter((id) => !listed.includes(id))
      if (found.length === 0) return
      if (process.env['INLET_MODULES'] === 'write') return writeModules(found)
      this.error(`Not in app/build/bundledModules.json, and shipped: ${found.join(', ')}`)
    },
  }
}

/** Gives the modules of packages that may be shipped, as paths below the project's `node_modules`. */
export function readModules(): readonly string[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly string[]
}

/** Gives the packages of modules, by their place in the lock file: `node_modules/viem`. */
export function packagesOf(modules: readonly string[]): readonly string[] {
  const packages = modules.map((id) => /^(?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id)
  return [...new Set(packages)].sort().map((path) => `node_modules/${path}`)
}

function modulesIn(bundle: Rolldown.OutputBundle): readonly string[] {
  const ids = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
  const inPackages = ids.map((id) => /\/node_modules\/([^?]+)/.exec(id)?.[1]).filter((id) => id !== undefined)
  return [...new Set(inPackages)].sort()
}

function writeModules(found: readonly string[]): void {
  const all = [...new Set([...readModules(), ...found])].sort()
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`)
}
