import { build } from 'vite'
import { expect, test } from 'vitest'
import { ownRuntime } from './ownRuntime.ts'

/** Builds one line of code of the page. */
async function buildLine(line: string): Promise<string> {
  const entry = '/app/line.ts'
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        { name: 'line', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? line : null) },
        ownRuntime(),
      ],
      build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    }),
  ].flat()
  return result && 'output' in result ? Object.keys(result.output[0].modules).join() : ''
}

test.each([
  ['solid-js', "import { createSignal } from 'solid-js'; export const [one] = createSignal(1)"],
  ['solid-js/web', "import { insert } from 'solid-js/web'; insert(document.body, 'one')"],
])('what asks for %s gets the runtime', async (_, line) => {
  const modules = await buildLine(line)
  expect(modules).toContain('/app/runtime/')
  expect(modules).not.toContain('node_modules')
})

test('types of Solid are nobody’s code', async () => {
  const line =
    "import { type Accessor, untrack } from 'solid-js'; export const one: Accessor<number> = () => untrack(() => 1)"
  expect(await buildLine(line)).toContain('/app/runtime/')
})

test.each([
  ['createResource', "import { createResource } from 'solid-js'; createResource(() => 1)"],
  ['spread', "import { spread as s } from 'solid-js/web'; s(document.body, {})"],
  ['*', "import * as all from 'solid-js'; console.log(all)"],
])('code that asks for %s is not built', async (name, line) => {
  await expect(buildLine(line)).rejects.toThrow(`: ${name}, which app/runtime does not have`)
})
