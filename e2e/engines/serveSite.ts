import { Hono } from 'hono'
import { createPageApp } from '../page/createPageApp.ts'
import { listen } from '../page/listen.ts'

/** What happens to a page between its build and the browser. */
export type Mishap = {
  /** Changes a file's text. */
  readonly edit?: (path: string, text: string) => string
  /** Answers instead of the file. */
  readonly answer?: (path: string) => Response | undefined
  /** The document stops before its body until a file of this form was asked for. */
  readonly pauseUntil?: RegExp
  /** The host sends the files without our headers. */
  readonly isWithoutHeaders?: boolean
}

export type Facts = Readonly<Record<string, string>>

/** Serves a build, with a mishap, on a port of its own; `report` settles when the page tells what it found out. */
export async function serveSite(
  dist: string,
  mishap: Mishap = {},
): Promise<{ url: string; report: Promise<Facts>; close(): Promise<void> }> {
  const { promise: report, settle } = makeReport()
  const asked = makeAsked()
  const page = createPageApp(dist)
  const app = new Hono()
  app.post('/report', async (c) => {
    settle(await c.req.json())
    return c.body(null, 204)
  })
  app.get('/untagged.js', (c) => c.body('export const ran = true', 200, { 'Content-Type': 'text/javascript' }))
  app.get('/added.js', (c) => c.body('window.added = "ran"', 200, { 'Content-Type': 'text/javascript' }))
  app.get('/started', (c) => {
    asked.add(c.req.path)
    return c.body(null, 204)
  })
  app.get('*', async (c) => {
    asked.add(c.req.path)
    const instead = mishap.answer?.(c.req.path)
    if (instead) return instead
    const response = await change(c.req.path, await page.request(c.req.path), mishap)
    return mishap.pauseUntil && c.req.path === '/' ? pause(response, asked.wait(mishap.pauseUntil)) : response
  })
  return { ...(await listen(app, 0)), report }
}

async function change(path: string, response: Response, { edit, isWithoutHeaders }: Mishap): Promise<Response> {
  const text = await response.text()
  const type = { 'Content-Type': response.headers.get('content-type') ?? '' }
  const headers = isWithoutHeaders ? type : Object.fromEntries(response.headers)
  return new Response(edit?.(path, text) ?? text, { status: response.status, headers })
}

/** Sends a document in two pieces, the second one when told. */
async function pause(response: Response, goOn: Promise<void>): Promise<Response> {
  const [head = '', body = ''] = (await response.text()).split('<body>')
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(encoder.encode(head))
      await goOn
      controller.enqueue(encoder.encode(`<body>${body}`))
      controller.close()
    },
  })
  return new Response(stream, response)
}

function makeReport(): { promise: Promise<Facts>; settle: (facts: Facts) => void } {
  let settle: (facts: Facts) => void = () => undefined
  const promise = new Promise<Facts>((resolve) => (settle = resolve))
  return { promise, settle }
}

/** Remembers which files were asked for, and tells when one of a form is. */
function makeAsked(): { add(path: string): void; wait(form: RegExp): Promise<void> } {
  const paths: string[] = []
  const waiting: { form: RegExp; go: () => void }[] = []
  return {
    add: (path) => {
      paths.push(path)
      for (const { form, go } of waiting) if (form.test(path)) go()
    },
    wait: (form) => new Promise((go) => (paths.some((path) => form.test(path)) ? go() : waiting.push({ form, go }))),
  }
}
