import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { webhookSecret } from '../sandbox/webhookSecret.ts'
import { createBleepaySession, type BleepayOrder } from './createBleepaySession.ts'
import { createWebhookInbox, isSignedBy, type WebhookInbox } from './createWebhookInbox.ts'
import { hostDialects, objectOr } from './hostDialects.ts'

export type PlaygroundOptions = { port: number; pageUrl: string; sandboxUrl: string }

const site = join(import.meta.dirname, 'site')
const examples = join(import.meta.dirname, 'examples')
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Starts the playground, a host on another site than the page: its server makes sessions and takes signed webhooks,
 * its browser side embeds the page and prints what it says.
 * Listens on 127.0.0.1 only. Port 0 picks a free one.
 */
export async function createPlayground(options: PlaygroundOptions): Promise<{ url: string; close(): Promise<void> }> {
  const inbox = createWebhookInbox(webhookSecret)
  const app = new Hono()
  app.get('/settings.json', (c) => c.json({ pageUrl: options.pageUrl, sandboxUrl: options.sandboxUrl }))
  addBleepay(app, options)
  forward(app, '/control/*', options.sandboxUrl)
  forward(app, '/test-wallet/*', options.pageUrl)
  addWebhooks(app, inbox)
  addSite(app)
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port }, (info) => {
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          // A browser's event stream would keep the server open for ever.
          if ('closeAllConnections' in server) server.closeAllConnections()
        })
      resolve({ url: `http://127.0.0.1:${info.port}`, close })
    })
    server.once('error', reject)
  })
}

/** A widget's secret stays on the server: the browser says what is ordered, and gets the session's link. */
function addBleepay(app: Hono, options: PlaygroundOptions): void {
  app.post('/sessions/bleepay', async (c) => {
    const order: unknown = await c.req.json().catch(() => undefined)
    if (!objectOr(order)) return c.json({ error: { field: 'body', message: 'expected a JSON object' } }, 400)
    const answer = await createBleepaySession(order as BleepayOrder, options).catch(() => undefined)
    if (!answer) return c.json({ error: { field: 'sandbox', message: 'The sandbox does not answer.' } }, 502)
    return Response.json(answer.body, { status: answer.status })
  })
}

/** The host's server asks the others; the host's browser side asks only its own server. */
function forward(app: Hono, path: string, origin: string): void {
  app.all(path, async (c) => {
    const url = new URL(c.req.url)
    const body = await c.req.text()
    const answer = await fetch(`${origin}${url.pathname}${url.search}`, {
      method: c.req.method,
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    }).catch(() => undefined)
    if (!answer) return c.json({ error: { field: 'sandbox', message: 'The sandbox does not answer.' } }, 502)
    // As it comes: some answers are streams.
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
    })
  })
}

function addWebhooks(app: Hono, inbox: WebhookInbox): void {
  app.post('/webhooks/:backend', async (c) => {
    const backend = c.req.param('backend')
    const header = hostDialects[backend]?.header
    const [text, signature] = [await c.req.text(), header && c.req.header(header)]
    const webhook = inbox.receive(backend, text, signature)
    // Some are of no session, such as money that is nobody's: they are the backend's all the same.
    if (!webhook && isSignedBy(webhookSecret, text, signature)) return c.body(null, 204)
    if (!webhook) return c.json({ error: 'not a webhook of a session' }, 400)
    return webhook.verified ? c.body(null, 204) : c.json({ error: 'wrong signature' }, 401)
  })
  app.get('/webhooks/:sessionId/stream', (c) =>
    streamSSE(c, async (stream) => {
      const stop = inbox.follow(
        c.req.param('sessionId'),
        (webhook) => void stream.writeSSE({ data: JSON.stringify(webhook) }),
      )
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      stop()
    }),
  )
}

function addSite(app: Hono): void {
  app.get('/examples/:name', async (c) => {
    const name = c.req.param('name')
    const text = isName(name) ? await readFile(join(examples, name), 'utf8').catch(() => undefined) : undefined
    return text === undefined ? c.text('Not found', 404) : c.text(text, 200, { 'cache-control': 'no-store' })
  })
  app.get('*', async (c) => {
    const { pathname } = new URL(c.req.url)
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const type = types[extname(name)]
    const body = isName(name) && type ? await readSite(name).catch(() => undefined) : undefined
    if (body === undefined || !type) return c.text('Not found', 404)
    return c.body(body, 200, { 'content-type': type, 'cache-control': 'no-store' })
  })
}

/** Tells a file's name from a way out of its folder. */
function isName(name: string): boolean {
  return /^[\w.-]+$/.test(name)
}

/** Reads a file of the site; a script loses its types on the way, which is all that a browser cannot read of it. */
async function readSite(name: string): Promise<string> {
  const text = await readFile(join(site, name), 'utf8')
  if (extname(name) !== '.ts') return text
  const { transformWithOxc } = await import('vite')
  return (await transformWithOxc(text, name, { sourcemap: false })).code
}
