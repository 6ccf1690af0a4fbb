import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { HeaderRule } from '../../app/build/headers.ts'
import { createPageApp } from '../page/createPageApp.ts'
import { compareSite } from './compareSite.ts'
import { inspectSite } from './inspectSite.ts'
import { makeManifest } from './manifest.ts'
import { runRelease } from './runRelease.ts'
import { isSigned, makeKeys, signText } from './sign.ts'
import { writeSbom } from './writeSbom.ts'

const policy = "default-src 'none'; frame-ancestors 'self'"
const rules: readonly HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
  ...['/', '/index.html'].map((path) => ({
    path,
    headers: { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' },
  })),
  { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
]
const files = {
  'index.html': '<!doctype html><script src="/assets/entry-aaaaaaaa.js"></script>',
  'assets/entry-aaaaaaaa.js': 'document.title = "Pay"',
  'inlet.js': 'self.Inlet = {}',
  'hosts.json': '{"hosts": []}',
  'headers.json': JSON.stringify(rules),
  _headers: '',
}

const folders: string[] = []
let dist = ''
beforeEach(() => {
  dist = writeSite(files)
})
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

function writeSite(site: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'inlet-release-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Asks a served folder as a browser would; `change` is what somebody did to the answer on the way. */
function askSite(folder: string, change = (_path: string, _agent: string, answer: Response) => answer): typeof fetch {
  const app = createPageApp(folder)
  return async (input, init) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input))
    const agent = new Headers(init?.headers).get('user-agent') ?? ''
    return change(pathname, agent, await app.request(pathname))
  }
}

const compare = (ask: typeof fetch) => compareSite('https://pay.example', makeManifest(dist, rules), ask)

test('what is served as it was built has no difference', async () => {
  expect(await compare(askSite(dist))).toEqual([])
})

test.each([
  [
    'a byte of a script',
    { 'assets/entry-aaaaaaaa.js': 'document.title = "Pax"' },
    ['/assets/entry-aaaaaaaa.js: 22 other bytes than the 22 that were built'],
  ],
  [
    'a script that was added to the document',
    { 'index.html': `${files['index.html']}<script src="/evil.js"></script>` },
    ['/', '/index.html'].map((path) => `${path}: 96 other bytes than the 64 that were built`),
  ],
  ['a file that is gone', { 'inlet.js': undefined }, ['/inlet.js: answered 404, not 200']],
  ['a worker that was added', { 'sw.js': 'self.onfetch = steal' }, ['/sw.js: is there, and must not be']],
])('%s is told', async (_, changed, told) => {
  const site = Object.fromEntries(
    Object.entries({ ...files, ...changed }).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  )
  expect(await compare(askSite(writeSite(site)))).toEqual(told)
})

test('a document by another spelling of its path is compared as well, where there is one', async () => {
  const there = askSite(dist, (path, _agent, answer) => {
    if (path === '/index.html') answer.headers.delete('content-security-policy')
    return answer
  })
  expect(await compare(there)).toEqual(['/index.html: no Content-Security-Policy'])
  const led = (status: number, location: string) =>
    askSite(dist, (path, _agent, answer) =>
      path === '/index.html' ? new Response(null, { status, headers: { location } }) : answer,
    )
  expect(await compare(led(404, ''))).toEqual([])
  expect(await compare(led(308, '/'))).toEqual([])
  expect(await compare(led(302, 'https://evil.example/'))).toEqual(['/index.html: leads to https://evil.example'])
})

test('a header that was dropped, changed or added is told', async () => {
  const ask = askSite(dist, (path, _agent, answer) => {
    if (path === '/') answer.headers.delete('content-security-policy')
    if (path === '/inlet.js') answer.headers.set('x-content-type-options', 'sniff')
    if (path === '/hosts.json') answer.headers.set('cross-origin-opener-policy', 'same-origin')
    return answer
  })
  expect(await compare(ask)).toEqual([
    '/hosts.json: cross-origin-opener-policy is sent, and must not be',
    '/: no Content-Security-Policy',
    '/inlet.js: another X-Content-Type-Options: sniff',
  ])
})

test('a copy that only phones get is told', async () => {
  const ask = askSite(dist, (path, agent, answer) =>
    path === '/' && agent.includes('iPhone') ? new Response('another', answer) : answer,
  )
  expect(await compare(ask)).toEqual(['/: 7 other bytes than the 64 that were built'])
})

test('a host that does not answer is told for every file', async () => {
  const told = await compare(() => Promise.reject(new TypeError('refused')))
  expect(told).toContain('/: cannot be reached: refused')
})

test.each(['assets/entry-aaaaaaaa.js.map', 'assets/test.spec.ts', '.env', 'notes.txt'])(
  '%s is no part of a release',
  (name) => {
    expect(() => makeManifest(writeSite({ ...files, [name]: '' }), rules)).toThrow(`${name} is no part of a release`)
  },
)

test('two manifests of one build are the same, and one byte makes another', () => {
  expect(makeManifest(dist, rules)).toEqual(makeManifest(writeSite(files), rules))
  expect(makeManifest(dist, rules)).not.toEqual(
    makeManifest(writeSite({ ...files, 'inlet.js': 'self.Inlet = []' }), rules),
  )
})

test.each([
  ['code from text', 'eval("1")', '/assets/entry-aaaaaaaa.js: says \\beval\\('],
  ['a host nobody named', 'fetch("https://evil.example/x")', '/assets/entry-aaaaaaaa.js: names evil.example'],
  [
    'an address nobody knows',
    'pay("0x00000000000000000000000000000000000000ff")',
    '/assets/entry-aaaaaaaa.js: holds the address 0x00000000000000000000000000000000000000ff',
  ],
])('%s in a script is found', (_, code, told) => {
  const site = writeSite({ ...files, 'assets/entry-aaaaaaaa.js': code })
  const known = { hosts: ['api.example'], addresses: [] }
  expect(inspectSite(site, makeManifest(site, rules).files, known)).toEqual([told])
  expect(inspectSite(dist, makeManifest(dist, rules).files, known)).toEqual([])
})

test('a signature is believed from its owner alone, and for its own text', () => {
  const [ours, theirs] = [makeKeys(), makeKeys()]
  const signature = signText('manifest', ours.privateKey)
  expect(isSigned('manifest', signature, ours.publicKey)).toBe(true)
  expect(isSigned('manifesto', signature, ours.publicKey)).toBe(false)
  expect(isSigned('manifest', signature, theirs.publicKey)).toBe(false)
})

test('a manifest that somebody changed is not compared with', async () => {
  const out = mkdtempSync(join(tmpdir(), 'inlet-release-'))
  folders.push(out)
  const said: string[] = []
  const run = (...args: string[]) => runRelease(args, '/nowhere', (line) => void said.push(line))
  expect(await run('manifest', 'keys', '--out', out)).toBe(0)
  expect(await run('manifest', '--dist', dist, '--out', out, '--key', join(out, 'key.pem'))).toBe(0)
  const file = join(out, 'manifest.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"bytes": 64', '"bytes": 65'))
  expect(await run('verify', 'http://127.0.0.1:1', '--manifest', file, '--key', join(out, 'key.pub.pem'))).toBe(1)
  expect(said.at(-1)).toContain('is not signed by the owner of')
})

test('the bill of materials names what is shipped, twice the same', () => {
  const sbom = JSON.parse(writeSbom('0.1.0')) as { components: { name: string; hashes: { content: string }[] }[] }
  expect(sbom.components.map(({ name }) => name)).toContain('viem')
  expect(sbom.components.map(({ name }) => name)).not.toContain('vite')
  expect(sbom.components[0]?.hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/)
  expect(writeSbom('0.1.0')).toBe(writeSbom('0.1.0'))
})
