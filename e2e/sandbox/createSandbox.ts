import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { ServerOptions } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { advanceFlows } from './advanceFlows.ts'
import { createRampStep } from './advanceRamps.ts'
import type { Mishap } from './chains/chain.ts'
import { runtimeProblem } from './chains/solana/runtimeProblem.ts'
import { startChains } from './chains/startChains.ts'
import { createClock } from './clock.ts'
import { createControl } from './control/createControl.ts'
import type { SandboxContext } from './control/sandboxContext.ts'
import { createFace as createBleepayFace } from './faces/bleepay/createFace.ts'
import { createLimiter } from './faces/bleepay/createLimiter.ts'
import { makeStandingWidgets } from './faces/bleepay/makeWidget.ts'
import { bleepayWebhooks, sendWebhooks } from './faces/bleepay/sendWebhooks.ts'
import { createOutbox } from './faces/createOutbox.ts'
import { createFace as createDynamicFace } from './faces/dynamic/createFace.ts'
import { dynamicWebhooks, sendFlowWebhooks } from './faces/dynamic/dynamicWebhooks.ts'
import { createFace as createDaimoFace } from './faces/daimo/createFace.ts'
import { daimoWebhooks } from './faces/daimo/daimoWebhooks.ts'
import { createFace as createInfiniteFace } from './faces/infinite/createFace.ts'
import { addStandingOrganizations } from './faces/infinite/organizations.ts'
import { createFace } from './faces/openfort/createFace.ts'
import { openfortWebhooks } from './faces/openfort/openfortWebhooks.ts'
import { createFaults, type Faults } from './faults.ts'
import { createRooms, roomAt, type Answer } from './http/createRooms.ts'
import { listen } from './http/listen.ts'
import { createRpcProxy } from './http/rpcProxy.ts'
import { shedLoad } from './http/shedLoad.ts'
import { createClientBook } from './ledger/clients/createClientBook.ts'
import { createFlowBook } from './ledger/flows/createFlowBook.ts'
import { createLedger } from './ledger/ledger.ts'
import { createMerchantBook } from './ledger/merchants/createMerchantBook.ts'
import { createRampBook } from './ledger/ramps/createRampBook.ts'
import { openStore } from './ledger/store.ts'
import { createRelayer } from './relayer.ts'
import { startRounds, type Rounds } from './rounds.ts'
import { settlePayments } from './settlePayments.ts'
import { createRelay } from './walletConnect/createRelay.ts'
import { createWatchStep } from './watch.ts'

export type SandboxOptions = {
  /** The backends' port on `localhost`; 0 picks a free one. */
  port: number
  /** The page that sessions link to. */
  pageUrl: string
  /** Where the host takes webhooks, each backend's at a path of its own below it; absent = none are sent. */
  webhookUrl?: string
  /** Folder for all state, which survives a restart. Absent = a temporary one, removed on close. */
  statePath?: string
  log?: (line: string) => void
  /** By when a client has to have said what it asks for, in ms; else it is let go. Default: Node's own, a minute. */
  patienceMs?: number
  /** How long a delivery takes at least, so that `processing` can be seen. Default 1,500. */
  processingMs?: number
  /** Pace of the chains' own blocks. Default 1,000. */
  blockMs?: number
}

export type Sandbox = { url: string; close(): Promise<void> }

type Closer = () => void | Promise<void>

/**
 * Starts the sandbox: real local chains, the backends' faces, what watches and pays, and the control.
 * @throws an Error `port N is taken`, or one that says how to get anvil
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const problem = runtimeProblem()
  if (problem) options.log?.(problem)
  const closers: Closer[] = []
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer()
  }
  try {
    return { url: await open(options, closers), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function open(options: SandboxOptions, closers: Closer[]): Promise<string> {
  const { log = () => undefined, processingMs = 1500, blockMs = 1000 } = options
  const notReady: Answer = () => Response.json({ error: 'starting or ending' }, { status: 503 })
  const service = { answer: notReady }
  const listener = shedLoad(getRequestListener((request, env) => service.answer(request, env)))
  const relay = createRelay()
  // The port comes first: a taken one is told before anything is touched.
  const server = await listen(listener, options.port, relay.take, limitsOf(options))
  closers.push(server.close, relay.close)
  const url = `http://localhost:${server.port}`

  const folder = stateFolder(options.statePath, closers)
  const faults = createFaults()
  const starting = startChains({ folder, blockMs, mishapOn: (chainId) => mishapOn(faults, chainId) })
  closers.push(starting.close)
  // Reading the store holds everything up; by then the chains' nodes are on their way.
  await new Promise((resolve) => setImmediate(resolve))
  const store = openStore(folder)
  closers.push(store.close)
  const clock = createClock(store.clock.get('clock')?.offsetMs)
  const delayMs = (backend: string, id: string) => {
    const fault = faults.strike('slow_delivery', { backend, concerns: (sessionId) => sessionId === id })
    return fault?.ms ?? processingMs
  }
  const ledger = createLedger(store, clock, ({ id, backend }) => delayMs(backend, id))
  const merchants = createMerchantBook(store, clock, (id) => delayMs('bleepay', id))
  const flows = createFlowBook(store, clock, ledger.sessions)
  for (const widget of makeStandingWidgets()) merchants.widgets.add(widget)
  const chains = await starting.ready
  const clients = createClientBook(store, clock)
  const ramps = createRampBook(store, clock, (id) => delayMs('infinite', id))
  addStandingOrganizations(store)
  const books = { ledger, merchants, flows, clients, ramps, limiter: createLimiter(clock) }
  const pages = { pageUrl: options.pageUrl, pageOrigins: originsOf(options), url: () => url }
  const context: SandboxContext = { ...books, ...pages, chains, faults, clock, log }
  closers.push(startWork(context, options.webhookUrl))
  service.answer = createRooms([
    roomAt('openfort', createFace(context)),
    roomAt('daimo', createDaimoFace(context)),
    roomAt('dynamic', createDynamicFace(context)),
    roomAt('bleepay', createBleepayFace(context)),
    roomAt('infinite', createInfiniteFace(context)),
    roomAt('rpc', createRpcProxy(chains, faults)),
    roomAt('control', createControl(context)),
  ])
  closers.push(() => void (service.answer = notReady))
  return url
}

/** Starts what goes on by itself. Gives the way to end it, after the round that runs. */
function startWork(context: SandboxContext, webhookUrl: string | undefined): Closer {
  const { ledger, merchants, flows, clock, chains, log } = context
  const dialects = [openfortWebhooks, daimoWebhooks, bleepayWebhooks, dynamicWebhooks]
  const outbox = createOutbox({ ledger, clock, url: webhookUrl, dialects })
  sendWebhooks(merchants, outbox)
  sendFlowWebhooks(flows, ledger, outbox)
  const relayer = createRelayer(context)
  const rounds: Rounds[] = [...chains.values()].map((chain) =>
    startRounds(`watcher of ${chain.network.name}`, createWatchStep({ ...context, chain }), 100, log),
  )
  rounds.push(startRounds('relayer', relayer.step, 100, log))
  rounds.push(startRounds('flows', () => advanceFlows(context), 100, log))
  rounds.push(startRounds('ramps', createRampStep(context), 100, log))
  rounds.push(startRounds('merchants', () => settlePayments(context), 100, log))
  rounds.push(
    startRounds(
      'clock',
      async () => {
        ledger.tidy()
        merchants.sessions.expireDue()
        flows.expireDue()
        outbox.step()
      },
      100,
      log,
    ),
  )
  return async () => void (await Promise.all(rounds.map((round) => round.stop())))
}

function limitsOf({ patienceMs }: SandboxOptions): ServerOptions {
  if (patienceMs === undefined) return {}
  return { headersTimeout: patienceMs, requestTimeout: patienceMs, connectionsCheckingInterval: patienceMs / 8 }
}

/** A backend that opens to registered pages alone knows the page and its host. */
function originsOf({ pageUrl, webhookUrl }: SandboxOptions): string[] {
  return [pageUrl, ...(webhookUrl === undefined ? [] : [webhookUrl])].map((url) => new URL(url).origin)
}

function mishapOn(faults: Faults, chainId: string): Mishap | undefined {
  if (faults.strike('lost_transaction', { path: chainId })) return 'lost'
  return faults.strike('late_transaction', { path: chainId }) && 'late'
}

function stateFolder(statePath: string | undefined, closers: Closer[]): string {
  if (statePath !== undefined) {
    mkdirSync(statePath, { recursive: true })
    return statePath
  }
  const folder = mkdtempSync(join(tmpdir(), 'inlet-sandbox-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
