import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packagesOf, readModules } from '../../app/build/bundledModules.ts'
import { root } from '../commands/run.mjs'
import { readLock } from './readLock.ts'

const locked = readLock()
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
const licences = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'MPL-2.0']

test.each(['dependencies', 'devDependencies', 'optionalDependencies'])('%s are named by exact versions', (kind) => {
  for (const [name, version] of Object.entries(manifest[kind] ?? {}))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)])
})

test('every package of the lock file is known by its bytes, and comes from no address of its own', () => {
  expect(locked.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')).map(({ path }) => path)).toEqual([])
  expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([])
})

test('no script runs on an install: none is declared in production, and none is run in development', () => {
  const declared = locked.filter(({ hasInstallScript }) => hasInstallScript)
  expect(declared.filter(({ isDev }) => !isDev).map(({ path }) => path)).toEqual([])
  // It would only check that its binary runs, which comes as a package of its own.
  expect(declared.map(({ path }) => path)).toEqual(['node_modules/esbuild'])
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

test.each(packagesOf(readModules()))(
  '%s is shipped: a production dependency under a licence that allows it',
  (path) => {
    const entry = locked.find((one) => one.path === path)
    expect(entry?.isDev).toBe(false)
    expect(licences).toContain(entry?.license)
  },
)
