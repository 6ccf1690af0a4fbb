import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPageServer, type PageServer } from './createPageServer.ts'

const dist = mkdtempSync(join(tmpdir(), 'inlet-page-'))
const script = `export const text = '${'long '.repeat(100)}'`
const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
let server: PageServer

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'))
  mkdirSync(join(dist, 'webview'))
  for (const path of ['index.html', 'webview/index.html']) writeFileSync(join(dist, path), '<!doctype html><p>page')
  writeFileSync(join(dist, 'assets/entry-1.js'), script)
  writeFileSync(join(dist, '_headers'), '')
  writeFileSync(join(dist, 'framed.html'), '')
  const rules = [
    { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff' } },
    { path: '/', headers: { 'Content-Security-Policy': "default-src 'none'" } },
    { path: '/webview', headers: { 'Content-Security-Policy': "default-src 'none'" } },
    {
      path: '/framed.html',
      headers: { 'Content-Security-Policy': "base-uri 'none'; frame-ancestors 'self' http://old" },
    },
    { path: '/assets/*', headers: { 'Cache-Control': 'immutable' } },
  ]
  writeFileSync(join(dist, 'headers.json'), JSON.stringify(rules))
  server = await createPageServer({ port: 0, dist })
})
afterAll(async () => {
  await server.close()
  rmSync(dist, { recursive: true })
})

test.each(['/', '/webview', '/?session=a'])('%s is the document with its headers', async (path) => {
  const answer = await fetch(server.url + path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toContain('page')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
})

test.each([
  ['{"hosts": ["https://a.example"]}', "'self' https://a.example"],
  ['{"hosts": ["https://b.example", "http://localhost:*"]}', "'self' https://b.example http://localhost:*"],
  ['{"hosts": ["*; script-src *"]}', "'self'"],
  ['broken', "'self'"],
])('the list of hosts is read as it is now: %s', async (list, ancestors) => {
  writeFileSync(join(dist, 'hosts.json'), list)
  expect(await (await fetch(`${server.url}/hosts.json`)).text()).toBe(list)
  const { headers } = await fetch(`${server.url}/framed.html`)
  expect(headers.get('content-security-policy')).toBe(`base-uri 'none'; frame-ancestors ${ancestors}`)
})

test('a list that is gone is not found, and lets nobody else in', async () => {
  rmSync(join(dist, 'hosts.json'), { force: true })
  expect((await fetch(`${server.url}/hosts.json`)).status).toBe(404)
  const { headers } = await fetch(`${server.url}/framed.html`)
  expect(headers.get('content-security-policy')).toBe("base-uri 'none'; frame-ancestors 'self'")
})

test('a file is compressed for whoever accepts it', async () => {
  const compressed = await fetch(`${server.url}/assets/entry-1.js`, { headers: { 'Accept-Encoding': 'br' } })
  expect([compressed.headers.get('content-encoding'), compressed.headers.get('cache-control')]).toEqual([
    'br',
    'immutable',
  ])
  expect(await compressed.text()).toBe(script)
  const plain = await fetch(`${server.url}/assets/entry-1.js`, { headers: { 'Accept-Encoding': 'identity' } })
  expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'Accept-Encoding'])
  expect(await plain.text()).toBe(script)
})

test.each(['/nothing', '/assets/entry-2.js', '/headers.json', '/_headers', '/..%2fpackage.json', '/assets'])(
  '%s is not found, and that is not kept',
  async (path) => {
    const answer = await fetch(server.url + path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
  },
)

test('both loopback addresses answer', async () => {
  const { port } = new URL(server.url)
  for (const host of ['127.0.0.1', 'localhost']) expect((await fetch(`http://${host}:${port}/`)).status).toBe(200)
})

test('a port that is taken is named', async () => {
  const port = Number(new URL(server.url).port)
  await expect(createPageServer({ port, dist })).rejects.toThrow(`Port ${port} is taken`)
})

// A machine without IPv6 has one loopback address only.
test.skipIf(!hasIpv6)(
  'a port that is taken on one loopback address alone is named, and the other is let go',
  async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '::1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      }),
    )
    await expect(createPageServer({ port, dist })).rejects.toThrow(`Port ${port} is taken`)
    await new Promise((resolve) => other.close(resolve))
    const again = await createPageServer({ port, dist })
    await again.close()
  },
)

test('a folder without a build is an error that says what to do', async () => {
  await expect(createPageServer({ port: 0, dist: join(dist, 'assets') })).rejects.toThrow('run "npm run build" first')
})
