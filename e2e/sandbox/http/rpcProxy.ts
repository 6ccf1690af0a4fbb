import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Chain } from '../chains/chain.ts'
import type { Faults } from '../faults.ts'

/** Calls that a public endpoint has; what a node does for its own developers stays inside. */
const isPublic = (method: unknown) =>
  typeof method === 'string' && /^(eth|net|web3)_(?!sign|sendTransaction|accounts|sendUnsigned)/.test(method)

/** Creates the chains' JSON-RPC, `/<CAIP-2>` each, as pages and test wallets see it. Faults: `rpc_down`. */
export function createRpcProxy(chains: ReadonlyMap<string, Chain>, faults: Faults): Hono {
  const app = new Hono()
  app.use(cors({ origin: '*', allowMethods: ['POST'], maxAge: 7200 }))
  app.post('/:chainId', async (c) => {
    const chainId = c.req.param('chainId')
    const chain = chains.get(chainId)
    if (!chain) return c.json({ error: `no chain ${chainId}` }, 404)
    if (faults.strike('rpc_down', { path: chainId })) return c.text('Service Unavailable', 503)
    const body = await c.req.text()
    const refusal = refuse(body)
    if (refusal) return c.json(refusal)
    const answer = await fetch(chain.rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return c.body(await answer.text(), 200, { 'content-type': 'application/json' })
  })
  return app
}

function refuse(body: string): object | undefined {
  const calls = readCalls(body)
  if (!calls) return { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } }
  const bad = calls.find(({ method }) => !isPublic(method))
  if (!bad) return undefined
  const error = { code: -32601, message: `the method ${String(bad.method)} does not exist/is not available` }
  return { jsonrpc: '2.0', id: bad.id ?? null, error }
}

function readCalls(body: string): { id?: unknown; method?: unknown }[] | undefined {
  try {
    const json: unknown = JSON.parse(body)
    const calls = Array.isArray(json) ? json : [json]
    return calls.filter((call) => typeof call === 'object' && call !== null)
  } catch {
    return undefined
  }
}
