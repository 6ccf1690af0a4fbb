import { expect, test } from 'vitest'
import { documentPaths, headersFor, headersOf, writeHeadersFile } from './headers.ts'

const local = { backends: [], chains: {}, hosts: ['http://localhost:*'] }
const secure = { backends: [], chains: {}, hosts: ['https://shop.example'] }
const rules = headersOf('POLICY', local)

test('the document is not kept, not indexed, and goes with its policy', () => {
  expect(headersFor('/', rules)).toEqual({
    'Content-Security-Policy': 'POLICY',
    'Integrity-Policy': 'blocked-destinations=(script)',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Origin-Agent-Cluster': '?1',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), clipboard-read=(), clipboard-write=(self), fullscreen=(self)',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  })
})

test('the page alone asks for its first part at once', () => {
  const withLink = headersOf('POLICY', local, [{ name: 'return', policy: 'SMALL' }], '</a.js>; rel=modulepreload')
  for (const path of documentPaths) expect(headersFor(path, withLink)['Link']).toBe('</a.js>; rel=modulepreload')
  for (const path of ['/return', '/assets/a.js', '/hosts.json'])
    expect(headersFor(path, withLink)).not.toHaveProperty('Link')
})

test('every path of the document has the same headers', () => {
  for (const path of documentPaths) expect(headersFor(path, rules)).toEqual(headersFor('/', rules))
})

test('an asset is kept for ever, because other bytes have another name', () => {
  expect(headersFor('/assets/entry-1.js', rules)).toEqual({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
})

test('a small document has the headers of the page, and a policy of its own', () => {
  const withReturn = headersOf('POLICY', local, [{ name: 'return', policy: 'SMALL' }])
  for (const path of ['/return', '/return/', '/return/index.html'])
    expect(headersFor(path, withReturn)).toEqual({
      ...headersFor('/', withReturn),
      'Content-Security-Policy': 'SMALL',
    })
})

test('everybody may read the protocol and its samples', () => {
  expect(headersFor('/protocol/samples/ready.json', rules)).toMatchObject({ 'Access-Control-Allow-Origin': '*' })
})

test('the list of hosts is read anew each time, from a frame without an origin too', () => {
  expect(headersFor('/hosts.json', rules)).toMatchObject({
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  })
})

test('only a deployment with https alone binds browsers to https', () => {
  expect(headersFor('/', headersOf('', secure))['Strict-Transport-Security']).toBe('max-age=63072000')
  expect(headersFor('/', rules)).not.toHaveProperty('Strict-Transport-Security')
})

test('nothing cuts a popup from the host that opened it', () => {
  expect(headersFor('/', rules)).not.toHaveProperty('Cross-Origin-Opener-Policy')
})

test('no path gets one header from two rules', () => {
  for (const path of [
    ...documentPaths,
    '/assets/entry-1.js',
    '/hosts.json',
    '/protocol/v1.schema.json',
    '/favicon.svg',
  ]) {
    const fitting = rules.filter(
      (rule) => rule.path === path || (rule.path.endsWith('*') && path.startsWith(rule.path.slice(0, -1))),
    )
    const names = fitting.flatMap(({ headers }) => Object.keys(headers))
    expect(names).toEqual([...new Set(names)])
  }
})

test('the file for static hosts has one block for each rule', () => {
  expect(
    writeHeadersFile([
      { path: '/*', headers: { A: '1', B: '2' } },
      { path: '/', headers: { C: '3' } },
    ]),
  ).toBe('/*\n  A: 1\n  B: 2\n\n/\n  C: 3\n')
})

test('no line of the file is longer than a static host takes', () => {
  const scripts = Array.from({ length: 24 }, () => `'sha256-${'x'.repeat(44)}'`).join(' ')
  const lines = writeHeadersFile(headersOf(`script-src ${scripts}`, local)).split('\n')
  for (const line of lines) expect(line.length).toBeLessThan(2000)
})
