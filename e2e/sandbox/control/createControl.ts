import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { formatUnits } from 'viem'
import { assetsOn, networks } from '../chains/networks.ts'
import { bleepayWidgets } from '../faces/bleepay/keys.ts'
import { daimoApiKey } from '../faces/daimo/keys.ts'
import { dynamicApiKey, dynamicEnvironments } from '../faces/dynamic/keys.ts'
import { infiniteOrganizations, sandboxEmailCode } from '../faces/infinite/keys.ts'
import { openfortKeys } from '../faces/openfort/keys.ts'
import { parseAmount } from '../money.ts'
import { addressOn } from './addressOn.ts'
import {
  BalanceInput,
  ClockInput,
  FaultInput,
  FundInput,
  InputError,
  LimitInput,
  MineInput,
  PayInput,
  readInput,
  RefundInput,
  ReorgInput,
  WidgetInput,
} from './inputs.ts'
import { RiskInput } from './dynamicInput.ts'
import { flowView } from './flowView.ts'
import { depositSessionView } from './depositSessionView.ts'
import { makeSession } from './makeSession.ts'
import { addInfinite } from './addInfinite.ts'
import { jsonOf } from './jsonOf.ts'
import { openWidget } from './openWidget.ts'
import { payNow } from './payNow.ts'
import { refundNow } from './refundNow.ts'
import { rampView } from './rampView.ts'
import { readAsset } from './readAsset.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'
import { SessionInput } from './sessionInputs.ts'
import { sessionView } from './sessionView.ts'

/** Creates the sandbox's control: for tests and the playground, never a part of a backend's contract. */
export function createControl(context: SandboxContext): Hono {
  const app = new Hono()
  const isLocal = (origin: string) => /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin)
  app.use(cors({ origin: (origin) => (isLocal(origin) ? origin : null), allowHeaders: ['Content-Type'] }))
  app.use(async (c, next) => {
    const origin = c.req.header('origin')
    // A page of the wide web must not move the sandbox of somebody who happens to run one.
    if (origin !== undefined && !isLocal(origin))
      return c.json({ error: { field: 'origin', message: 'expected a local origin' } }, 403)
    await next()
    return undefined
  })
  addSessions(app, context)
  addInfinite(app, context)
  addFaults(app, context)
  addChains(app, context)
  app.notFound((c) => c.json({ error: { field: 'path', message: 'expected a path of the control' } }, 404))
  app.onError((error, c) => {
    if (error instanceof InputError)
      return c.json({ error: { field: error.field, message: error.message } }, error.status)
    context.log(`control: ${error.message}`)
    return c.json({ error: { field: 'sandbox', message: error.message } }, 500)
  })
  return app
}

function addSessions(app: Hono, context: SandboxContext): void {
  const { ledger, merchants, flows, limiter, clock } = context
  app.post('/sessions', async (c) => c.json(await makeSession(context, readInput(SessionInput, await jsonOf(c))), 201))
  app.post('/widgets', async (c) => {
    const { network } = readInput(WidgetInput, await jsonOf(c))
    return c.json(openWidget(context, network), 201)
  })
  app.get('/sessions/:id', (c) => {
    const ramp = rampView(context, c.req.param('id'))
    if (ramp) return c.json(ramp)
    const deposit = merchants.sessions.read(c.req.param('id'))
    if (deposit) return c.json(depositSessionView(context, deposit))
    const flow = flows.read(c.req.param('id'))
    if (flow) return c.json(flowView(context, flow))
    const session = ledger.sessions.read(c.req.param('id'))
    if (!session) throw new InputError('sessionId', 'expected the id of a session', 404)
    return c.json(sessionView(ledger, session))
  })
  app.post('/pay', async (c) => c.json(await payNow(context, readInput(PayInput, await jsonOf(c)))))
  app.post('/refund', async (c) => c.json(await refundNow(context, readInput(RefundInput, await jsonOf(c)))))
  app.post('/risk', async (c) => {
    const { sessionId, risk } = readInput(RiskInput, await jsonOf(c))
    const flow = flows.read(sessionId)
    if (!flow) throw new InputError('sessionId', 'expected the id of a flow', 404)
    return c.json(flowView(context, flows.change(flow, { risk, riskRefusals: 0 })))
  })
  app.post('/limits', async (c) => {
    const { on } = readInput(LimitInput, await jsonOf(c))
    limiter.turn(on)
    return c.json({ on })
  })
  app.post('/clock', async (c) => {
    const { advanceMs } = readInput(ClockInput, await jsonOf(c))
    const now = clock.advance(advanceMs)
    ledger.store.clock.put({ id: 'clock', offsetMs: clock.offsetMs() })
    ledger.sessions.expireDue()
    merchants.sessions.expireDue()
    flows.expireDue()
    return c.json({ now })
  })
}

function addFaults(app: Hono, { faults }: SandboxContext): void {
  app.post('/faults', async (c) => c.json({ id: faults.add(readInput(FaultInput, await jsonOf(c))).id }, 201))
  app.delete('/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })
  app.delete('/faults/:id', (c) => {
    if (!faults.clear(c.req.param('id'))) throw new InputError('id', 'expected the id of a fault', 404)
    return c.body(null, 204)
  })
}

function addChains(app: Hono, context: SandboxContext): void {
  app.get('/info', (c) => c.json(infoOf(context)))
  app.get('/balance', async (c) => {
    const input = readInput(BalanceInput, c.req.query())
    const chain = chainOf(context, input.chain)
    const asset = readAsset(chain.network, input.asset)
    const units = await chain.balanceOf(asset.address, addressOn(chain.network, 'address', input.address))
    return c.json({ units: units.toString(), decimals: asset.decimals, text: formatUnits(units, asset.decimals) })
  })
  app.post('/fund', async (c) => {
    const input = readInput(FundInput, await jsonOf(c))
    const chain = chainOf(context, input.chain)
    const address = addressOn(chain.network, 'address', input.address)
    // The coin comes first: some chains take a fee out of it when a token arrives.
    for (const name of ['native', 'usdc', 'usdt', 'usdc.e'] as const) {
      const amount = input[name]
      if (amount === undefined) continue
      const asset = readAsset(chain.network, name)
      await chain.give(asset.address, address, amountOf(name, amount, asset.decimals))
    }
    return c.json({ chain: input.chain, address })
  })
  app.post('/mine', async (c) => {
    const { chain: chainId, blocks, timer } = readInput(MineInput, await jsonOf(c))
    const chain = chainOf(context, chainId)
    if (timer === 'pause') await chain.pauseMining()
    if (timer === 'hold') await chain.holdTransactions?.()
    if (timer === 'run') await chain.runMining()
    if (blocks > 0) await chain.mine(blocks)
    return c.json({ head: (await chain.head()).toString() })
  })
  app.post('/reorg', async (c) => {
    const { chain: chainId, depth } = readInput(ReorgInput, await jsonOf(c))
    const chain = chainOf(context, chainId)
    await chain.reorg(depth)
    return c.json({ head: (await chain.head()).toString() })
  })
}

function infoOf({ url, pageUrl, clock, chains }: SandboxContext) {
  return {
    pageUrl,
    now: clock.now(),
    payer: chains.get('eip155:8453')?.payerAddress('payer'),
    backends: {
      openfort: { apiBase: `${url()}/openfort`, keys: openfortKeys },
      daimo: { apiBase: `${url()}/daimo`, apiKey: daimoApiKey },
      dynamic: { apiBase: `${url()}/dynamic`, apiKey: dynamicApiKey, environments: dynamicEnvironments },
      infinite: { apiBase: `${url()}/infinite`, organizations: infiniteOrganizations, emailCode: sandboxEmailCode },
      bleepay: { apiBase: `${url()}/bleepay`, widgets: bleepayWidgets },
    },
    chains: networks.map((network) => ({
      chainId: network.chainId,
      name: network.name,
      rpc: `${url()}/rpc/${network.chainId}`,
      runsOn: network.runsOn,
      assets: assetsOn(network).map(({ symbol, address, decimals }) => ({ symbol, address, decimals })),
    })),
  }
}

function amountOf(field: string, text: string, decimals: number): bigint {
  const units = parseAmount(text, decimals)
  if (units === undefined) throw new InputError(field, `expected at most ${decimals} decimals`)
  return units
}
