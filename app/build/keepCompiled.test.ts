import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepCompiled } from './keepCompiled.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-compiled-'))
  vi.stubEnv('INLET_KEPT_SCRIPTS', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const compile = vi.fn((source: string) => ({ code: `compiled ${source}`, map: null }))

/** Compiles as a build with these settings does. */
async function build(settings: object, source: string, id: string): Promise<unknown> {
  const { transform } = keepCompiled({ name: 'compiler', transform: compile }, settings)
  return (transform as (source: string, id: string) => unknown)(source, id)
}

test('a later build takes what was compiled of the same file by the same settings', async () => {
  const compiled = { code: 'compiled <a/>', map: null }
  expect(await build({ dev: false }, '<a/>', '/Pay.tsx')).toEqual(compiled)
  expect(await build({ dev: false }, '<a/>', '/Pay.tsx')).toEqual(compiled)
  expect(compile).toHaveBeenCalledTimes(1)
  await build({ dev: true }, '<a/>', '/Pay.tsx')
  await build({ dev: false }, '<b/>', '/Pay.tsx')
  await build({ dev: false }, '<a/>', '/Scan.tsx')
  expect(compile).toHaveBeenCalledTimes(4)
})

test('what is no JSX is left to others', async () => {
  expect(await build({}, 'const pay = 1', '/pay.ts')).toBeNull()
})
