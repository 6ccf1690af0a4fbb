import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as v from 'valibot'
import { issueWords } from '../../sandbox/issueWords.ts'
import type { SolanaAsk, SolanaMethod } from '../injectSolanaWallet.ts'
import { createPhoneWallet } from './createPhoneWallet.ts'
import { createWalletUser } from './createWalletUser.ts'
import { pageScript } from './pageScript.ts'
import { Switches } from './switches.ts'

/** The service behind the test wallet, for a server to put at its path; closing ends the wallet on another device. */
export type WalletService = { readonly app: Hono; close(): Promise<void> }

const Pairing = v.object({
  uri: v.pipe(v.string(), v.regex(/^wc:[0-9a-f]{64}@2\?/, 'expected a pairing link, which begins with wc:')),
})

/**
 * Creates the service at `path` behind the test wallet that a person can have in the page: `/evm` and `/solana` answer its
 * requests, `/pair` is the same user's wallet on another device, `/script.js` puts it into a document of the same origin, `/changes` is a stream of what its user changed, `/switches` reads and turns what the user decides. It has
 * the sandbox's test keys, and answers only to pages of this machine.
 */
export function createWalletService(sandboxUrl: string, path: string): WalletService {
  const user = createWalletUser(sandboxUrl)
  const phone = createPhoneWallet(sandboxUrl, user)
  const app = new Hono()
  app.use(async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && !/^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin))
      return c.json({ error: { field: 'origin', message: 'expected a local origin' } }, 403)
    await next()
    return undefined
  })
  app.get('/script.js', async (c) => {
    const script = await pageScript(path)
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' })
  })
  app.post('/evm', async (c) => {
    const { method, input } = await c.req.json<{ method: string; input?: readonly unknown[] }>()
    return c.json(await user.askEvm(method, input ?? []))
  })
  app.post('/solana', async (c) => {
    const { method, input } = await c.req.json<{ method: SolanaMethod; input: SolanaAsk }>()
    return c.json(await user.askSolana(method, input))
  })
  app.post('/pair', async (c) => {
    const wish = v.safeParse(Pairing, await c.req.json().catch(() => undefined))
    if (!wish.success) return c.json({ error: issueWords(wish.issues[0]) }, 400)
    try {
      return c.json((await phone.pair(wish.output.uri)) ?? {})
    } catch (error) {
      return c.json({ error: { field: 'uri', message: error instanceof Error ? error.message : String(error) } }, 504)
    }
  })
  app.get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      const stop = user.follow(({ event, detail }) => void stream.writeSSE({ event, data: JSON.stringify(detail) }))
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      stop()
    }),
  )
  app.get('/switches', (c) => c.json(user.switches()))
  app.put('/switches', async (c) => {
    const wish = v.safeParse(v.partial(Switches), await c.req.json().catch(() => undefined))
    if (!wish.success) return c.json({ error: issueWords(wish.issues[0]) }, 400)
    const { answers, account, network } = wish.output
    await user.turn({ ...(answers && { answers }), ...(account && { account }), ...(network && { network }) })
    return c.json(user.switches())
  })
  return { app, close: phone.close }
}
