import { expect, test } from 'vitest'
import { headersFor, type HeaderRule } from '../../../app/build/headers.ts'
import { runHeaders } from './runHeaders.ts'
import { writeCloudflare } from './writeCloudflare.ts'
import { writeCloudFront } from './writeCloudFront.ts'

const rules: readonly HeaderRule[] = [
  { path: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' } },
  { path: '/', headers: { 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'no-store' } },
  { path: '/webview', headers: { 'Content-Security-Policy': "default-src 'none'", 'Cache-Control': 'no-store' } },
  {
    path: '/assets/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable', 'Access-Control-Allow-Origin': '*' },
  },
]

type Middleware = (context: { request: Request; next: () => Promise<Response> }) => Promise<Response>

test.each(['/', '/webview', '/assets/entry.js', '/favicon.svg'])(
  'the middleware answers %s as the build says',
  async (path) => {
    const { onRequest } = (await import(`data:text/javascript,${encodeURIComponent(writeCloudflare(rules))}`)) as {
      onRequest: Middleware
    }
    const request = new Request(`https://pay.example${path}?session=x`)
    const answer = await onRequest({ request, next: () => Promise.resolve(new Response('page')) })
    for (const [name, text] of Object.entries(headersFor(path, rules))) expect(answer.headers.get(name)).toBe(text)
    const gone = await onRequest({ request, next: () => Promise.resolve(new Response('', { status: 404 })) })
    expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable')
  },
)

test('the middleware hides what is written for the operator', async () => {
  const { onRequest } = (await import(`data:text/javascript,${encodeURIComponent(writeCloudflare(rules))}`)) as {
    onRequest: Middleware
  }
  const request = new Request('https://pay.example/headers.json')
  expect((await onRequest({ request, next: () => Promise.resolve(new Response('[]')) })).status).toBe(404)
})

type Policies = {
  policies: { pathPatterns: string[]; responseHeadersPolicyConfig: Record<string, unknown> }[]
  viewerRequestFunction: string
}

test('the bucket gets one policy for each set of headers, and its documents by their folders', () => {
  const { policies, viewerRequestFunction } = JSON.parse(writeCloudFront(rules)) as Policies
  expect(policies.map(({ pathPatterns }) => pathPatterns)).toEqual([['/webview', '/'], ['/assets/*'], ['/*']])
  expect(policies[0]?.responseHeadersPolicyConfig).toEqual({
    Name: 'inlet-1',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: "default-src 'none'" },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: 'no-referrer' },
    },
    CustomHeadersConfig: { Quantity: 1, Items: [{ Header: 'Cache-Control', Value: 'no-store', Override: true }] },
  })
  expect(policies[1]?.responseHeadersPolicyConfig).toHaveProperty('CorsConfig.AccessControlAllowOrigins.Items', ['*'])
  expect(viewerRequestFunction).toContain('{"/webview":"/webview/index.html","/":"/index.html"}')
})

test.each([[['apache']], [[]], [['nginx', 'caddy']], [['nginx', '--dist', '/nowhere']]])(
  '%j is refused with what was expected',
  (args) => {
    const said: string[] = []
    expect(runHeaders(args, '/nowhere', (text) => void said.push(text))).toBe(1)
    expect(said.join('')).toMatch(/npm run (?:headers -- nginx\|caddy|build)/)
  },
)
