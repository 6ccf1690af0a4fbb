import { build } from 'vite'
import { expect, test } from 'vitest'
import { bundledModules, packagesOf, readModules } from './bundledModules.ts'

/** Builds one module of a package under a list. */
function buildUnder(listed: readonly string[]) {
  const name = 'virtual:one'
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'one',
        resolveId: (id) => (id === name ? id : null),
        load: (id) => (id === name ? `export * from '@scure/base'` : null),
      },
      bundledModules(listed),
    ],
    build: { write: false, rolldownOptions: { input: name, preserveEntrySignatures: 'strict' } },
  })
}

test('a module that is not in the list fails the build by its name', async () => {
  await expect(buildUnder(['viem/_esm/index.js'])).rejects.toThrow('@scure/base/index.js')
  await expect(buildUnder(['@scure/base/index.js'])).resolves.toBeDefined()
})

test('modules are told by the packages that the lock file names', () => {
  expect(
    packagesOf(['viem/_esm/a.js', 'viem/_esm/b.js', '@noble/hashes/x.js', 'viem/node_modules/@noble/curves/y.js']),
  ).toEqual(['node_modules/@noble/hashes', 'node_modules/viem', 'node_modules/viem/node_modules/@noble/curves'])
})

test('few packages are shipped', () => {
  expect(packagesOf(readModules()).length).toBeLessThanOrEqual(25)
})
