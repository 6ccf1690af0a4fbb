import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headersFor, headersOf } from '../../../app/build/headers.ts'
import { parseDeployment } from '../../../app/build/deployment.ts'
import { headerPolicy } from '../../../app/build/policy.ts'
import usual from '../../../app/deployment.json' with { type: 'json' }
import { createPageApp } from '../../page/createPageApp.ts'
import { realServers, type Running } from './servers.ts'

/** As many scripts as a page with every backend has: their hashes make a header of more than four thousand bytes. */
const scripts = Array.from({ length: 80 }, (_, index) => `sha256-${String(index).padStart(43, 'a')}=`)
const deployment = parseDeployment(usual)
const small = { name: 'return', policy: "default-src 'none'; script-src 'sha256-b='" }
const rules = headersOf(headerPolicy({ scripts, styles: [], deployment }), deployment, [small])

const files = {
  'index.html': '<p>page</p>',
  'webview/index.html': '<p>page</p>',
  'return/index.html': '<p>return</p>',
  'assets/entry-1.js': 'void 0',
  'inlet.js': 'void 0',
  'inlet.d.ts': 'export {}',
  'hosts.json': JSON.stringify({ hosts: deployment.hosts }),
  'headers.json': JSON.stringify(rules),
  _headers: '',
  'protocol/v1.schema.json': '{}',
  'favicon.svg': '<svg/>',
}
const served = [
  '/',
  '/index.html',
  '/webview',
  '/webview/',
  '/return',
  '/assets/entry-1.js',
  '/inlet.js',
  '/inlet.d.ts',
  '/favicon.svg',
]
const dist = mkdtempSync(join(tmpdir(), 'inlet-served-'))
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(dist, name)), { recursive: true })
  writeFileSync(join(dist, name), text)
}
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const bundled = {
  name: 'the bundled server',
  whyNot: () => undefined,
  start: () =>
    new Promise<Running>((resolve) => {
      const server = serve({ fetch: createPageApp(dist).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve({ origin: `http://127.0.0.1:${port}`, stop: () => void server.close() }),
      )
    }),
}

describe.each([bundled, ...realServers])('$name', ({ whyNot, start }) => {
  const reason = whyNot()
  let running: Running | undefined
  beforeAll(async () => {
    if (reason === undefined) running = await start(rules, dist)
  }, 30_000)
  afterAll(() => running?.stop())
  const it = test.skipIf(reason !== undefined)
  const why = reason === undefined ? '' : ` (not run: ${reason})`

  it.each(served)(`answers %s with every header of the build, and no other of their kind${why}`, async (path) => {
    const { status, headers } = await ask(running, path)
    expect(status).toBe(200)
    for (const [name, text] of Object.entries(headersFor(path, rules)))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, text])
    if (headersFor(path, rules)['Content-Security-Policy'] === undefined)
      expect(headers['content-security-policy']).toBeUndefined()
    expect(headers['cross-origin-opener-policy']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  it.each(['//', '/%69ndex.html', '/./index.html', '/webview/../index.html', '/?backend=x&session=y'])(
    `gives the page by no spelling of its path without its policy: %s${why}`,
    async (path) => {
      const { status, headers, text } = await ask(running, path)
      if (status === 200 && text.includes('page'))
        expect(headers['content-security-policy']).toBe(headersFor('/', rules)['Content-Security-Policy'])
    },
  )

  it.each(['/assets/gone.js', '/sw.js', '/.git/config', '/_headers', '/headers.json'])(
    `has no %s, and nobody keeps that for ever${why}`,
    async (path) => {
      const { status, headers } = await ask(running, path)
      expect(status).toBe(404)
      expect(headers['cache-control'] ?? '').not.toContain('immutable')
    },
  )

  it(`gives scripts and types as what they are${why}`, async () => {
    expect((await ask(running, '/inlet.js')).headers['content-type']).toMatch(/^(?:application|text)\/javascript/)
    expect((await ask(running, '/inlet.d.ts')).headers['content-type']).toMatch(/^text\/plain/)
  })
})

/** Asks for a path as it is written: a URL would tidy it. */
function ask(running: Running | undefined, path: string) {
  const { hostname, port } = new URL(running?.origin ?? '')
  return new Promise<{ status: number; headers: Record<string, string | undefined>; text: string }>(
    (resolve, reject) => {
      request({ hostname, port, path }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string | undefined>,
            text,
          }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}
