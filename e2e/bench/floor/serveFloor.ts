import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import solid from 'vite-plugin-solid'
import { buildScriptAndStyle } from '../../../app/build/buildAlone.ts'
import type { PageServer } from '../../page/createPageServer.ts'
import { listen } from '../../page/listen.ts'
import type { CreatedSession } from '../../fixtures/createInlet.ts'

/** The floor page's server; `urlOf` gives the link of a session. */
export type Floor = PageServer & { urlOf(session: CreatedSession): string }

const style = [
  '*{box-sizing:border-box;margin:0}',
  'body{font:16px/1.5 system-ui,sans-serif;color:#111;background:#fff;display:grid;place-items:start center;min-height:100vh}',
  'main{width:100%;max-width:420px;padding:24px;display:flex;flex-direction:column;gap:16px;align-items:center}',
  'h1{font-size:18px}',
  '.amount{font-size:34px;font-weight:700}',
  '.qr{width:240px;height:240px}',
  '.qr svg{width:100%;height:100%;display:block}',
  '.address{font:13px/1.4 ui-monospace,monospace;word-break:break-all;background:#f4f4f5;border-radius:12px;padding:12px;width:100%}',
  'button{width:100%;padding:14px;border:0;border-radius:12px;background:#111;color:#fff;font:inherit;font-weight:600}',
  '.muted{color:#666;font-size:14px}',
].join('')

/** Begins the read of each backend before anything else is parsed. */
const heads: Readonly<Record<string, (sandboxUrl: string) => string>> = {
  openfort: (sandboxUrl) =>
    begin(
      `'${sandboxUrl}/openfort/v2/funding/sessions/'+q.get('session')+'?clientSecret='+q.get('cs'),{headers:{Authorization:'Bearer '+q.get('key')}}`,
    ),
  daimo: (sandboxUrl) => begin(`'${sandboxUrl}/daimo/v1/sessions/'+q.get('session')`),
}

function begin(call: string): string {
  return `let q=new URLSearchParams(location.hash.slice(1));var again=()=>fetch(${call}),started=again()`
}

/** Builds the floor page as one document for each backend and serves it, compressed as the real page is, on a free port. */
export async function serveFloor(sandboxUrl: string): Promise<Floor> {
  const { code } = await buildScriptAndStyle(join(import.meta.dirname, 'page.tsx'), [solid({ dev: false, hot: false })])
  const app = new Hono()
  for (const [backend, head] of Object.entries(heads)) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Deposit</title><script>${head(sandboxUrl)}</script><style>${style}</style><body><script>${code}</script></body></html>`
    const body = new Uint8Array(brotliCompressSync(html))
    app.get(`/${backend}`, (context) =>
      context.body(body, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' }),
    )
  }
  const server = await listen(app, 0)
  return {
    ...server,
    urlOf: ({ backend, sessionId, clientSecret, publishableKey }) =>
      `${server.url}/${backend}#${new URLSearchParams({ session: sessionId, cs: clientSecret, key: publishableKey }).toString()}`,
  }
}
