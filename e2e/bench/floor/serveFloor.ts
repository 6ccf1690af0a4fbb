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

const style =
  'body{margin:0;font:400 100%/1.45 system-ui,sans-serif}main{max-width:420px;margin:auto;padding:24px 20px}svg{width:264px;background:#fff}'

/** Begins the read of each backend before anything else is parsed. */
const heads: Readonly<Record<string, (sandboxUrl: string) => string>> = {
  openfort: (sandboxUrl) => `let q=new URLSearchParams(location.hash.slice(1));
var started=fetch('${sandboxUrl}/openfort/v2/funding/sessions/'+q.get('session')+'?clientSecret='+q.get('cs'),{headers:{Authorization:'Bearer '+q.get('key')}})`,
  daimo: (sandboxUrl) => `let q=new URLSearchParams(location.hash.slice(1));
var started=fetch('${sandboxUrl}/daimo/v1/sessions/'+q.get('session'))`,
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
