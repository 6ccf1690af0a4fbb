import { isSameAddress, networkOf } from './chains/networks.ts'
import { PayoutRefused } from './chains/payout.ts'
import type { FaceContext } from './faces/faceContext.ts'
import type { Ramp, RampDeposit } from './ledger/ramps/model.ts'
import { chainOf, payBack, payOut, receive, received, sweep } from './rampMoney.ts'

/** Stages of a transfer from the arrival of its money to its end. */
const stages = {
  ONRAMP: ['funds_received', 'payment_submitted', 'payment_processed', 'completed'],
  OFFRAMP: ['funds_received', 'payment_submitted', 'sent', 'completed'],
} as const

/** Creates the step that takes every transfer between a bank and a wallet further, where it can go further. */
export function createRampStep(context: FaceContext): () => Promise<void> {
  const troubled = new Set<string>()
  return async () => {
    for (const ramp of context.ramps.open()) {
      try {
        await advanceOne(context, ramp)
        troubled.delete(ramp.id)
      } catch (error) {
        // The next round tries again; a chain that stays away is told once.
        if (!troubled.has(ramp.id)) context.log(`infinite: ${ramp.stage} of ${ramp.id}: ${String(error)}`)
        troubled.add(ramp.id)
      }
    }
  }
}

async function advanceOne(context: FaceContext, ramp: Ramp): Promise<void> {
  const { clients, ramps } = context
  if (ramp.heldAt !== null) {
    const isCleared = ramp.stage === 'kyc_required' && clients.customer(ramp.customerId)?.kyc === 'approved'
    if (isCleared) ramps.change(ramp, { ...ramp.heldAt, heldAt: null })
    return
  }
  if (ramp.status === 'AWAITING_FUNDS' && ramp.type === 'OFFRAMP') return judge(context, ramp)
  if (ramp.status === 'PROCESSING') return step(context, ramp)
  if (ramp.status === 'COMPLETED' && !ramp.isSwept) {
    await sweep(context, ramp)
    ramps.change(ramps.get(ramp.id) ?? ramp, { isSwept: true })
  }
}

/** Coins count when the chain has confirmed them; another sender or another amount is for somebody to look at. */
async function judge(context: FaceContext, ramp: Ramp): Promise<void> {
  const deposits = context.ramps.depositsOf(ramp.id).filter((deposit) => isCoin(ramp, deposit))
  const [first] = deposits
  if (!first || !(await areConfirmed(context, ramp, deposits))) return
  // The chain was asked in between.
  if (context.ramps.get(ramp.id) !== ramp) return
  const units = deposits.reduce((sum, deposit) => sum + deposit.units, 0n)
  const isExpected = units === ramp.askedUnits && deposits.every((deposit) => isFromSender(ramp, deposit))
  const place = isExpected ? received : ({ status: 'IN_REVIEW', stage: 'in_review' } as const)
  receive(context, ramp, units, { ...place, depositHash: first.hash, heldAt: isExpected ? null : received })
}

async function areConfirmed(context: FaceContext, { coin }: Ramp, deposits: RampDeposit[]): Promise<boolean> {
  const chain = chainOf(context, coin)
  if (!chain) return true
  const head = await chain.head()
  return deposits.every(({ block }) => head - block + 1n >= chain.network.confirmations)
}

/** Another token at the same address is not the sale's; it stays where it is. */
function isCoin({ coin }: Ramp, { asset }: RampDeposit): boolean {
  return coin.chainId === null || isSameAddress(networkOf(coin.chainId).family, asset, coin.asset)
}

function isFromSender({ coin, fromAddress }: Ramp, { from }: RampDeposit): boolean {
  if (coin.chainId === null || fromAddress === null) return from === fromAddress
  return isSameAddress(networkOf(coin.chainId).family, from, fromAddress)
}

async function step(context: FaceContext, ramp: Ramp): Promise<void> {
  const { ramps, faults, clock } = context
  const names = [ramp.id, `new_${ramp.clientReferenceId ?? ''}`]
  const occasion = { backend: 'infinite', concerns: (id: string) => names.includes(id) }
  if (clock.now() < ramp.readyAt || faults.standing('hold_delivery', occasion)) return
  const isFailing = ramp.stage === 'funds_received' && faults.strike('failing_delivery', occasion) !== undefined
  if (isFailing) return refund(context, ramp)
  const isPaid = ramp.type !== 'ONRAMP' || ramp.stage !== 'payment_submitted' || (await deliver(context, ramp))
  const now = ramps.get(ramp.id)
  if (!isPaid || now?.stage !== ramp.stage || now.heldAt !== null) return
  const order: readonly string[] = stages[ramp.type]
  const stage = order[order.indexOf(ramp.stage) + 1]
  const status = stage === 'completed' ? 'COMPLETED' : 'PROCESSING'
  if (stage !== undefined) ramps.change(now, { status, stage, readyAt: clock.now() + ramp.stepMs })
}

/** Pays, and tells whether the chain has confirmed it. Asked again, it is the same payment, also after a reorg. */
async function deliver(context: FaceContext, ramp: Ramp): Promise<boolean> {
  const { ramps } = context
  try {
    const delivery = await payOut(context, ramp)
    if (delivery.hash !== ramp.delivery?.hash) ramps.change(ramps.get(ramp.id) ?? ramp, { delivery })
    const chain = chainOf(context, ramp.coin)
    return !chain || (await chain.head()) - delivery.block + 1n >= chain.network.confirmations
  } catch (error) {
    if (!(error instanceof PayoutRefused)) throw error
    await refund(context, ramp)
    return false
  }
}

/** Sends the money back: coins on their chain, dollars by the double of a bank. Nothing else happens to it then. */
export async function refund(context: FaceContext, ramp: Ramp): Promise<void> {
  const { ramps } = context
  const paid = ramp.type === 'OFFRAMP' ? await payBack(context, ramp) : null
  ramps.change(ramps.get(ramp.id) ?? ramp, { status: 'FAILED', stage: 'refunded', heldAt: null, refund: paid })
}
