import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { build } from 'vite'
import usual from '../deployment.json' with { type: 'json' }
import { parseDeployment } from './deployment.ts'
import { digestOf, integrityOf } from './hash.ts'
import { pageConfig } from './pageConfig.ts'

const folders: string[] = []
const deployment = parseDeployment(usual)
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A small page: two parts that share a module, one island, and a head script that names one of them. */
const page = {
  'index.html':
    '<!doctype html><html><head><title>Page</title></head><body><script type="module" src="/main.ts"></script></body></html>',
  'head.ts': `declare const __PARTS__: unknown\nObject.assign(self, { parts: __PARTS__, likely: ['a'] })`,
  'main.ts': `import './style.css'
import { deployment } from '#deployment'
Object.assign(self, { brand: deployment.brand.name, go: [() => import('./a.ts'), () => import('./b.ts'), () => import('#island/add')] })`,
  'style.css': 'p { color: red }',
  'a.ts': `import { both } from './both.ts'\nexport const a = () => both('a')`,
  'b.ts': `import { both } from './both.ts'\nexport const b = () => both('b')`,
  'both.ts': 'export const both = (word: string) => document.title + word',
  'islands/add.ts': 'export const add = (a: number, b: number) => a + b',
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-house-'))
  folders.push(folder)
  return folder
}

async function buildPage(changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const root = newFolder()
  for (const [name, text] of Object.entries({ ...page, ...changes })) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  const config = pageConfig(root, deployment)
  await build({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, outDir: join(root, 'dist') },
  })
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  )
  return Object.fromEntries(
    files.map((file) => [
      join(file.parentPath, file.name).slice(root.length + 6),
      readFileSync(join(file.parentPath, file.name), 'utf8'),
    ]),
  )
}

/** Gives the parts that a text lists, with their hashes. */
const listsIn = (text = '') =>
  Object.fromEntries([...text.matchAll(/(\w+):"([\w+/]{43}=)"/g)].map(([, name, hash]) => [name, hash]))

test('the page is a document, one entry, parts and islands, all named by hash in the policy', async () => {
  const files = await buildPage()
  const names = Object.keys(files).sort()
  expect(names.map((name) => name.replace(/-[\w-]{8}\.js/, '.js'))).toEqual([
    '_headers',
    'assets/a.js',
    'assets/add.js',
    'assets/b.js',
    'assets/moreParts.js',
    'headers.json',
    'hosts.json',
    'index.html',
    'webview/index.html',
  ])
  expect(files['webview/index.html']).toBe(files['index.html'])
  expect(files['index.html']).toContain('<style>p{color:red}</style>')
  const scripts = names.filter((name) => name.endsWith('.js'))
  for (const script of scripts) {
    expect(files['_headers']).toContain(`'${integrityOf(files[script] ?? '')}'`)
    expect(script).toContain(
      `-${digestOf(files[script] ?? '')
        .slice(0, 8)
        .replace(/\W/g, '_')}.js`,
    )
  }
  const one = (name: string) => files[names.find((file) => file.includes(name)) ?? ''] ?? ''
  const [, entry = ''] = /<script type="module">([^]*)<\/script>/.exec(files['index.html'] ?? '') ?? []
  expect(files['_headers']).toContain(`'${integrityOf(entry)}'`)
  const head = (files['index.html'] ?? '').replace(entry, '')
  expect(listsIn(head)).toEqual({ a: digestOf(one('/a-')), moreParts: digestOf(one('moreParts')) })
  expect(listsIn(one('moreParts'))).toEqual({ b: digestOf(one('/b-')), add: digestOf(one('add')) })
  expect(entry).toMatch(/__load\("a"\).*__load\("b"\).*__load\("add"\)/)
  expect(entry).toContain('Acme')
  for (const [name, text] of Object.entries(files))
    expect(text.includes('import(') ? name : 'no import()').toBe('no import()')
})

test('a small document is one file: its script and its style inside, both in its own policy', async () => {
  const files = await buildPage({
    'documents/back/index.html': '<!doctype html><html><head><title>%BRAND%</title></head><body></body></html>',
    'documents/back/main.ts': `import './style.css'\nimport { both } from '../../both.ts'\nboth('back')`,
    'documents/back/style.css': `@import './more.css';\np { color: green }`,
    'documents/back/more.css': 'i { color: blue }',
  })
  const html = files['back/index.html'] ?? ''
  const [, script = ''] = /<script>([^]*)<\/script>/.exec(html) ?? []
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(html) ?? []
  expect(html).toContain('<title>Acme</title>')
  expect(style).toBe('i{color:#00f}p{color:green}')
  const rules = JSON.parse(files['headers.json'] ?? '') as { path: string; headers: Record<string, string> }[]
  const policy = rules.find(({ path }) => path === '/back')?.headers['Content-Security-Policy'] ?? ''
  for (const text of [script, style]) {
    expect(policy).toContain(`'${integrityOf(text)}'`)
    expect(html).toContain(`'${integrityOf(text)}'`)
  }
  expect(policy).toContain("frame-ancestors 'self' http://localhost:*")
})

test('two builds in two folders give the same files', async () => {
  expect(await buildPage()).toEqual(await buildPage())
})

test('a change in an island changes its list and leaves the other scripts as they are', async () => {
  const before = await buildPage()
  const after = await buildPage({ 'islands/add.ts': 'export const add = (a: number, b: number) => a + b + 1' })
  const changed = Object.keys(before).filter((name) => before[name] !== after[name])
  expect(changed.sort()).toEqual([
    '_headers',
    expect.stringMatching(/^assets\/add-/),
    expect.stringMatching(/^assets\/moreParts-/),
    'headers.json',
    'index.html',
    'webview/index.html',
  ])
})

test('a page whose head script names all parts has no second list', async () => {
  const files = await buildPage({
    'head.ts': `declare const __PARTS__: unknown\nObject.assign(self, { parts: __PARTS__, likely: ['a', 'b', 'add'] })`,
  })
  expect(Object.keys(files).filter((name) => name.includes('moreParts'))).toEqual([])
  expect(Object.keys(listsIn(files['index.html'])).sort()).toEqual(['a', 'add', 'b'])
})

test.each([
  ['a head script that does not ask for the list', { 'head.ts': 'document.title = "Page"' }, 'ask for __PARTS__ once'],
  [
    'an island that nobody wrote',
    { 'main.ts': `void import('#island/subtract')` },
    'loads "subtract", and there is no such part or island',
  ],
  [
    'an island that imports another one',
    { 'islands/add.ts': `export const add = () => import('#island/add')` },
    'not alone',
  ],
  [
    'an import() of text made at run time',
    { 'main.ts': 'void import(/* @vite-ignore */ location.hash)' },
    'the policy refuses it',
  ],
  [
    'an island that is imported by a statement',
    { 'main.ts': `import { add } from '#island/add'\nconsole.log(add(1, 2))` },
    'an island is loaded by import()',
  ],
  [
    'a part with the name of an island',
    { 'main.ts': `void import('./add.ts')`, 'add.ts': 'export const x = document.title' },
    'Two parts are called "add"',
  ],
])('%s fails the build', async (_, changes, message) => {
  await expect(buildPage(changes)).rejects.toThrow(message)
})
