import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test, vi } from 'vitest'
import { loaderTypes } from './loaderFiles.ts'

// A compiler reads the browser's own types first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'inlet-types-'))
writeFileSync(join(folder, 'inlet.d.ts'), loaderTypes(join(import.meta.dirname, '../loader')))
afterAll(() => rmSync(folder, { recursive: true }))

/** Gives what the compiler says of a host's program beside the loader's types, which are checked too. */
function check(code: string): readonly string[] {
  const file = join(folder, 'host.ts')
  writeFileSync(file, `import type { InletEvent } from './inlet'\n${code}\nexport type Heard = InletEvent\n`)
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test('a typed host compiles: events narrow by their type, in the function and in the element', () => {
  const code = `
    const handle = Inlet.open({
      url: 'https://pay.example/',
      onEvent(event) {
        if (event.type === 'payment.completed') console.log(event.data.delivery.txHash, event.data.session.status)
        if (event.type === 'option.selected') console.log(event.data.method === 'evm_wallet')
      },
      onClose: (reason) => console.log(reason.toUpperCase()),
    })
    handle.setTheme('dark')
    handle.send('host.returned', {})
    document.createElement('inlet-deposit').addEventListener('inlet', ({ detail }) => {
      if (detail.type === 'resize') console.log(detail.data.height.toFixed())
    })`
  expect(check(code)).toEqual([])
})

test('a host that is wrong does not compile', () => {
  const code = `
    Inlet.open({ mode: 'inline' })
    Inlet.open({ url: '', mode: 'window' })
    Inlet.open({ url: '', onEvent: (event) => event.type === 'payment.done' })`
  expect(check(code)).toEqual([
    expect.stringContaining("'url' is missing"),
    expect.stringContaining('"window"'),
    expect.stringContaining('no overlap'),
  ])
})
