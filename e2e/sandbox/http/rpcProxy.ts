import { Hono } from 'hono'
import type { Chain } from '../chains/chain.ts'
import type { Faults } from '../faults.ts'
import { openTo } from './openTo.ts'
import type { ServerEnv } from './wireFaults.ts'

/** Creates the chains' RPC, `/<CAIP-2>` each, as pages and test wallets see it. Faults: `rpc_down`. */
export function createRpcProxy(chains: ReadonlyMap<string, Chain>, faults: Faults): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.use(openTo({ allows: () => '*', methods: 'GET,POST' }))
  app.on(['GET', 'POST'], ['/:chainId', '/:chainId/*'], async (c) => {
    const chainId = c.req.param('chainId')
    const chain = chains.get(chainId)
    if (!chain) return c.json({ error: `no chain ${chainId}` }, 404)
    if (faults.strike('rpc_down', { path: chainId })) return c.text('Service Unavailable', 503)
    const { pathname, search } = new URL(c.req.url)
    const path = pathname.slice(pathname.indexOf(chainId) + chainId.length) + search
    return c.body(await chain.rpc(await c.req.text(), path), 200, { 'content-type': 'application/json' })
  })
  return app
}
