import { createHash } from 'node:crypto'
import type { Chain, Mined } from './chains/chain.ts'
import { assetOf } from './chains/networks.ts'
import type { Payout } from './chains/payout.ts'
import { routeOf } from './faces/infinite/createTransfer.ts'
import { priceBuy, priceSell, rateOf } from './faces/infinite/rates.ts'
import type { FaceContext } from './faces/faceContext.ts'
import type { Ramp, RampCoin, RampPayment, RampPlace } from './ledger/ramps/model.ts'

/** Where a transfer goes on once its money is there. */
export const received: RampPlace = { status: 'PROCESSING', stage: 'funds_received' }

/** Prices a transfer anew for what really arrived, and takes it to a place. */
export function receive({ ramps, clock }: FaceContext, ramp: Ramp, arrivedUnits: bigint, to: Partial<Ramp>): Ramp {
  const now = clock.now()
  const rate = rateOf(ramp.coin.code, now)
  if (!rate) throw new Error(`no rate of ${ramp.coin.code}`)
  const isBuy = ramp.type === 'ONRAMP'
  const { feeCents, cents, units } = isBuy ? priceBuy(arrivedUnits, rate) : priceSell(arrivedUnits, rate)
  const stepMs = ramps.stepMs(ramp.id)
  const landingUnits = isBuy ? units : cents
  return ramps.change(ramp, { ...to, arrivedUnits, feeCents, landingUnits, stepMs, readyAt: now + stepMs })
}

/** Pays the coins of a purchase, once however often it is asked. @throws PayoutRefused */
export async function payOut(context: FaceContext, { id, coin, toAddress, landingUnits }: Ramp): Promise<RampPayment> {
  const payout = { id: `deliver:${routeOf(id)}`, to: toAddress, units: landingUnits }
  return pay(context, coin, payout, (chain, real) => chain.deliver(real))
}

/** Pays the coins of a sale back to whoever sent them, out of its own address. Gives the first payment. */
export async function payBack(context: FaceContext, ramp: Ramp): Promise<RampPayment | null> {
  const route = routeOf(ramp.id)
  let first: RampPayment | null = null
  for (const { id, from, asset, units } of context.ramps.depositsOf(ramp.id)) {
    const payout = { id: `refund:${route}:${id}`, to: from, units }
    const paid = await pay(context, { ...ramp.coin, asset }, payout, (chain, real) => chain.moveFromVault(route, real))
    first ??= paid
  }
  return first
}

/** Moves the coins of a sale into the treasury, once. */
export async function sweep(context: FaceContext, { id, coin, arrivedUnits }: Ramp): Promise<void> {
  const chain = chainOf(context, coin)
  if (!chain || arrivedUnits === null) return
  const payout = { id: `sweep:${routeOf(id)}`, to: chain.treasury, units: arrivedUnits }
  await pay(context, coin, payout, (_chain, real) => chain.moveFromVault(routeOf(id), real))
}

/** Gives the chain of a coin; none for Bitcoin, which is a double. */
export function chainOf({ chains }: FaceContext, { chainId }: RampCoin): Chain | undefined {
  if (chainId === null) return undefined
  const chain = chains.get(chainId)
  if (!chain) throw new Error(`no chain ${chainId}`)
  return chain
}

/** Makes up the hash of a payment on Bitcoin. */
export function doubleHash(id: string): string {
  return createHash('sha256').update(`inlet sandbox: ${id}`).digest('hex')
}

async function pay(
  context: FaceContext,
  coin: RampCoin,
  payout: Omit<Payout, 'asset'>,
  send: (chain: Chain, payout: Payout) => Promise<Mined>,
): Promise<RampPayment> {
  const { to, units } = payout
  const chain = chainOf(context, coin)
  if (!chain) return { hash: doubleHash(payout.id), block: 0n, to, units }
  const asset = assetOf(chain.network.chainId, coin.asset).address
  const { hash, block } = await send(chain, { ...payout, asset })
  return { hash, block, to, units }
}
