import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test, vi } from 'vitest'
import { loaderTypes } from './loaderFiles.ts'

// A compiler reads the browser's own types first, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const rightHost = `
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
const wrongHost = `
  Inlet.open({ mode: 'inline' })
  Inlet.open({ url: '', mode: 'window' })
  Inlet.open({ url: '', onEvent: (event) => event.type === 'payment.done' })`

const folder = mkdtempSync(join(tmpdir(), 'inlet-types-'))
afterAll(() => rmSync(folder, { recursive: true }))
const program = compile({
  'inlet.d.ts': loaderTypes(join(import.meta.dirname, '../loader')),
  'right.ts': `import './inlet'\n${rightHost}`,
  'wrong.ts': `import './inlet'\n${wrongHost}`,
})

/** Reads all files into one program: the browser's own types are read once, and are not themselves checked. */
function compile(files: Readonly<Record<string, string>>): ts.Program {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return ts.createProgram(
    Object.keys(files).map((name) => join(folder, name)),
    {
      strict: true,
      noEmit: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  )
}

/** Gives what the compiler says of one of the files. */
function complaints(name: string): readonly string[] {
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(join(folder, name)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test('a typed host compiles: events narrow by their type, in the function and in the element', () => {
  expect([...complaints('inlet.d.ts'), ...complaints('right.ts')]).toEqual([])
})

test('a host that is wrong does not compile', () => {
  expect(complaints('wrong.ts')).toEqual([
    expect.stringContaining("'url' is missing"),
    expect.stringContaining('"window"'),
    expect.stringContaining('no overlap'),
  ])
})
