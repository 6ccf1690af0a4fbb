import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { leanSolid, unset } from './leanSolid.ts'

const solid = ['dist/solid.js', 'web/dist/web.js']
  .map((file) => readFileSync(`node_modules/solid-js/${file}`, 'utf8'))
  .join('\n')

/** Builds one line of code with Solid's lean runtime. */
async function buildLine(line: string): Promise<string> {
  const entry = '\0line'
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        { name: 'line', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? line : null) },
        leanSolid(),
      ],
      resolve: { conditions: ['browser', 'module'] },
      build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    }),
  ].flat()
  return result && 'output' in result ? result.output[0].code : ''
}

test.each(unset)('Solid asks for %s', (name) => {
  expect(solid).toContain(name)
})

test('a signal knows of no transition', async () => {
  const code = await buildLine("export { createSignal, createEffect } from 'solid-js'")
  expect(code).toContain('observers')
  expect(code).not.toMatch(/tValue|disposed|running/)
})

test.each(['Suspense', 'startTransition', 'createResource', 'lazy'])('code that uses %s is not built', async (name) => {
  await expect(buildLine(`export { ${name} } from 'solid-js'`)).rejects.toThrow('leaves out of Solid')
})
