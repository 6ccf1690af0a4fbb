import { expect, test } from 'vitest'
import { nameParts, type Chunk } from './nameParts.ts'

const entry = (code = ''): Chunk => ({
  fileName: 'assets/entry-1.js',
  name: 'main',
  isEntry: true,
  facade: 'main.tsx',
  imports: [],
  code,
})
const part = (name: string, change: Partial<Chunk> = {}): Chunk => ({
  fileName: `assets/${name}-2.js`,
  name,
  isEntry: false,
  facade: `${name}.ts`,
  imports: ['assets/entry-1.js'],
  code: '',
  ...change,
})

test('code says names where the bundler said files', () => {
  const chunks = [
    entry('import(`./panel-2.js`).then(e=>e.a);import("#island/qr")'),
    part('panel', { code: "import('#island/qr')" }),
  ]
  const named = nameParts(chunks, ['qr'])
  expect(chunks.map(({ code }) => code)).toEqual(['__load("panel").then(e=>e.a);__load("qr")', '__load("qr")'])
  expect([...named.parts.keys()]).toEqual(['panel'])
})

test('the first part is one without a source file of its own name, and others may import it', () => {
  const first = part('receiver', { facade: null })
  const panel = part('panel', { imports: ['assets/entry-1.js', first.fileName] })
  expect([...nameParts([entry('import("./receiver-2.js")'), first, panel], []).parts.keys()]).toEqual([
    'receiver',
    'panel',
  ])
})

test.each<[string, Chunk[], string[], string]>([
  [
    'a third chunk',
    [entry(), part('shared', { facade: null })],
    [],
    'assets/shared-2.js is neither entry nor part: shared code belongs to the entry',
  ],
  [
    'a part that imports another part',
    [entry(), part('a'), part('b', { imports: ['assets/a-2.js'] })],
    [],
    'assets/b-2.js imports assets/a-2.js',
  ],
  [
    'an entry that imports a part',
    [{ ...entry(), imports: ['assets/a-2.js'] }, part('a')],
    [],
    'assets/entry-1.js imports assets/a-2.js',
  ],
  [
    'an island that is imported by a statement',
    [entry(), part('a', { imports: ['#island/qr'] })],
    ['qr'],
    'an island is loaded by import()',
  ],
  [
    'two parts of one name',
    [entry(), part('a'), part('a', { fileName: 'assets/a-3.js', facade: 'other/a.ts' })],
    [],
    'Two parts are called "a": a.ts and other/a.ts',
  ],
  [
    'a part and an island of one name',
    [entry(), part('qr')],
    ['qr'],
    'Two parts are called "qr": islands/qr.ts and qr.ts',
  ],
  [
    'an island that is not there',
    [entry('import("#island/nothing")')],
    ['qr'],
    'assets/entry-1.js loads "nothing", and there is no such part or island',
  ],
  [
    'an import() of text made at run time',
    [entry('import(e)')],
    [],
    'assets/entry-1.js still has import(e): the policy refuses it',
  ],
  ['no entry', [part('a')], [], 'The page has one entry script, and none was built'],
  [
    'two entries',
    [entry(), { ...entry(), fileName: 'assets/entry-9.js' }],
    [],
    'The page has one entry script, and assets/entry-9.js was built',
  ],
])('%s is an error', (_, chunks, islands, message) => {
  expect(() => nameParts(chunks, islands)).toThrow(message)
})
