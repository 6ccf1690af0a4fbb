import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { createWalletService, type WalletService } from './createWalletService.ts'
import { pageScript } from './pageScript.ts'

/** Where the page's server answers for the wallet, and the parameter of a link that wants it in the page. */
export const walletPath = '/test-wallet'
const parameter = 'testWallet'

/**
 * Puts a server around the page's own that brings a test wallet into the document when its link asks for one by
 * `?testWallet=1`, as the browser inside a wallet app does: an inline script, first of all, let in by its hash. Every
 * other answer is the page's own, byte by byte.
 */
export function withTestWallet(page: Hono, sandboxUrl: string): WalletService {
  let script: Promise<string> | undefined
  const app = new Hono()
  const service = createWalletService(sandboxUrl, walletPath)
  app.route(walletPath, service.app)
  app.all('*', async (c) => {
    if (c.req.query(parameter) === undefined) return page.fetch(c.req.raw)
    // Without `accept-encoding`: what comes is text to be written into.
    const answer = await page.request(c.req.url, { method: c.req.method })
    const isDocument = answer.headers.get('content-type')?.startsWith('text/html')
    if (!isDocument || !answer.ok) return answer
    return withScript(answer, await (script ??= pageScript(walletPath)))
  })
  return { app, close: service.close }
}

async function withScript(answer: Response, script: string): Promise<Response> {
  const hash = createHash('sha256').update(script).digest('base64')
  const headers = new Headers(answer.headers)
  const policy = headers.get('content-security-policy')
  if (policy) headers.set('content-security-policy', policy.replace('script-src ', `script-src 'sha256-${hash}' `))
  headers.set('cache-control', 'no-store')
  headers.delete('content-length')
  const text = await answer.text()
  return new Response(
    text.replace(/<head[^>]*>/, (head) => `${head}<script>${script}</script>`),
    {
      status: answer.status,
      headers,
    },
  )
}
