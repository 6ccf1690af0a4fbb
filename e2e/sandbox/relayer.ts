import type { Chain } from './chains/chain.ts'
import type { ChainId } from './chains/network.ts'
import { assetOf } from './chains/networks.ts'
import { PayoutRefused, type Payout } from './chains/payout.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Session, Settlement, Transaction } from './ledger/model.ts'
import { landingOf } from './ledger/routeTerms.ts'

/** Why a payment went back that was never carried out, where a backend tells that apart from its delivery. */
export const executionFailed = 'execution failed'

export type RelayerOptions = {
  ledger: Ledger
  chains: ReadonlyMap<ChainId, Chain>
  clock: Clock
  faults: Faults
  log: (line: string) => void
}

export type Relayer = {
  /** Takes every open settlement one step further, where it can go further. */
  step(): Promise<void>
}

/**
 * Creates what pays deposits on: target asset to the target on its chain, then the deposit into the treasury; or the
 * deposit back to the refund address. Each step is once for good, also when the process dies in the middle of it.
 */
export function createRelayer(options: RelayerOptions): Relayer {
  const { ledger, log } = options
  const troubles = new Set<string>()
  const advance = async (settlement: Settlement) => {
    try {
      await advanceOne(options, settlement)
      troubles.delete(settlement.id)
    } catch (error) {
      // The next round tries again; a chain that stays away is told once.
      if (!troubles.has(settlement.id))
        log(`relayer: ${settlement.stage} of ${settlement.sessionId}: ${wordsOf(error)}`)
      troubles.add(settlement.id)
    }
  }
  return {
    async step() {
      for (const settlement of ledger.settlements.open()) await advance(settlement)
    },
  }
}

async function advanceOne(options: RelayerOptions, settlement: Settlement): Promise<void> {
  switch (settlement.stage) {
    case 'confirming':
      return confirm(options, settlement)
    case 'delivering':
      return payOut(options, settlement)
    case 'sweeping':
      return sweep(options, settlement)
    case 'refunding':
      return refund(options, settlement)
    case 'done':
    case 'dissolved':
      return
  }
}

async function confirm(options: RelayerOptions, settlement: Settlement): Promise<void> {
  const { ledger, clock, faults } = options
  const session = ledger.store.session.need(settlement.sessionId)
  const occasion = { backend: session.backend, concerns: (id: string) => id === session.id }
  if (clock.now() < settlement.readyAt || faults.standing('hold_delivery', occasion)) return
  const chain = chainOf(options, settlement.chainId)
  const head = await chain.head()
  const deposits = settlement.depositIds.map((id) => ledger.store.deposit.need(id))
  if (deposits.some(({ block }) => head - block + 1n < chain.network.confirmations)) return
  // The chain was asked in between, and a reorg may have taken the deposits back.
  if (ledger.store.settlement.need(settlement.id).stage !== 'confirming') return
  const strikes = (kind: 'failing_execution' | 'failing_delivery') => faults.strike(kind, occasion) !== undefined
  const failure = strikes('failing_execution')
    ? executionFailed
    : strikes('failing_delivery')
      ? 'delivery failed'
      : null
  const reason = settlement.refundReason ?? failure
  const stage = reason === null ? 'delivering' : 'refunding'
  await advanceOne(options, ledger.settlements.put({ ...settlement, stage, refundReason: reason }))
}

async function payOut(options: RelayerOptions, settlement: Settlement): Promise<void> {
  const { store, settlements } = options.ledger
  const session = store.session.need(settlement.sessionId)
  const { target } = session
  const units = landing(settlement, session)
  const payout = { id: `deliver:${settlement.id}`, asset: target.asset, to: target.address, units }
  try {
    const mined = await chainOf(options, target.chainId).deliver(payout)
    settlements.delivered(settlement, toTransaction(target.chainId, payout, mined))
  } catch (error) {
    if (!(error instanceof PayoutRefused)) throw error
    settlements.put({ ...settlement, stage: 'refunding', refundReason: error.message })
  }
}

async function sweep(options: RelayerOptions, settlement: Settlement): Promise<void> {
  const { chainId, asset, units, routeId } = settlement
  const chain = chainOf(options, chainId)
  const payout = { id: `sweep:${settlement.id}`, asset, to: chain.treasury, units }
  // A reorg deeper than the confirmations leaves nothing to sweep: the delivery stands and the treasury bears the loss.
  const mined = await chain.moveFromVault(routeId, payout).catch((error: unknown) => {
    if (error instanceof PayoutRefused) return null
    throw error
  })
  const done = mined && toTransaction(chainId, payout, mined)
  options.ledger.settlements.put({ ...settlement, sweep: done, stage: 'done' })
}

async function refund(options: RelayerOptions, settlement: Settlement): Promise<void> {
  const { chainId, asset, units, routeId } = settlement
  const { store } = options.ledger
  const { refundTo } = store.route.need(routeId)
  const session = store.session.need(settlement.sessionId)
  if (session.refundsAt === 'target') return refundAtTarget(options, settlement, session, refundTo)
  const payout = { id: `refund:${settlement.id}`, asset, to: refundTo, units }
  const mined = await chainOf(options, chainId).moveFromVault(routeId, payout)
  options.ledger.settlements.refunded(settlement, toTransaction(chainId, payout, mined))
}

/** What could not be delivered is paid to the refund address in place of the target; the deposit itself is swept. */
async function refundAtTarget(
  options: RelayerOptions,
  settlement: Settlement,
  session: Session,
  refundTo: string,
): Promise<void> {
  const { chainId, asset } = session.target
  const units = landing(settlement, session)
  const payout = { id: `refund:${settlement.id}`, asset, to: refundTo, units }
  const mined = await chainOf(options, chainId).deliver(payout)
  options.ledger.settlements.refunded(settlement, toTransaction(chainId, payout, mined), 'sweeping')
}

/** What lands of a settlement, in the target's asset. */
function landing({ chainId, asset, units }: Settlement, session: Session): bigint {
  const { target } = session
  return landingOf(units, assetOf(chainId, asset), assetOf(target.chainId, target.asset), session)
}

function toTransaction(chainId: ChainId, payout: Payout, mined: Pick<Transaction, 'hash' | 'block'>): Transaction {
  const { asset, to, units } = payout
  return { chainId, asset, to, units, ...mined }
}

function chainOf({ chains }: RelayerOptions, chainId: ChainId): Chain {
  const chain = chains.get(chainId)
  if (!chain) throw new Error(`no chain ${chainId}`)
  return chain
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error)
}
