import { Hono } from 'hono'
import { createPageApp } from '../../page/createPageApp.ts'
import { listen } from '../../page/listen.ts'
import { createWalletService } from '../../wallets/service/createWalletService.ts'
import { pageScript } from '../../wallets/service/pageScript.ts'
import { rewrites, type RewriteName } from './rewrites.ts'

/** Where the wallet's script asks for what its user answers: the page's own origin, which every policy lets it call. */
const walletPath = '/wallet-app'

let written: Promise<string> | undefined

/** Gives the script of a wallet that pays for real, on the chains of the sandbox. It is written once: that takes a while. */
export function walletScript(): Promise<string> {
  return (written ??= pageScript(walletPath))
}

/** Serves a built page with its headers, its documents rewritten on the way; the test wallet's other half is there too. */
export function serveRewritten(options: {
  readonly dist: string
  readonly sandboxUrl: string
  readonly rewrite?: RewriteName
  /** The wallet's script, for a rewrite that writes it into the document. */
  readonly script: string
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { dist, sandboxUrl, rewrite, script } = options
  const page = createPageApp(dist)
  const app = new Hono()
  app.route(walletPath, createWalletService(sandboxUrl, walletPath).app)
  app.get('*', async (c) => {
    // Without `accept-encoding`: what comes is text.
    const answer = await page.request(c.req.url)
    const isDocument = answer.headers.get('content-type')?.startsWith('text/html')
    if (!rewrite || !isDocument) return answer
    const carried = { html: await answer.text(), headers: Object.fromEntries(answer.headers) }
    const { html, headers } = await rewrites[rewrite](carried, script)
    return new Response(html, { status: answer.status, headers })
  })
  return listen(app, 0)
}
