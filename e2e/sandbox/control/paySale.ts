import { formatUnits } from 'viem'
import { doubleHash } from '../rampMoney.ts'
import { assetOf } from '../chains/networks.ts'
import type { Ramp } from '../ledger/ramps/model.ts'
import { parseAmount } from '../money.ts'
import type { Asked } from '../payer.ts'
import { InputError, type PayInput } from './inputs.ts'
import { findRamp } from './moveRamp.ts'
import type { SandboxContext } from './sandboxContext.ts'

/** Gives what a sale asks its payer for. @throws InputError for a purchase, which is paid at a bank */
export function saleOf(context: SandboxContext, sessionId: string): Asked | undefined {
  const ramp = findRamp(context, sessionId)
  if (!ramp) return undefined
  const { type, coin, toAddress: to, askedUnits: units } = ramp
  if (type === 'ONRAMP' || coin.chainId === null)
    throw new InputError('sessionId', 'expected a sale; a purchase is paid by /control/wire')
  return { chainId: coin.chainId, asset: assetOf(coin.chainId, coin.asset).address, to, units }
}

/** Pays a sale on Bitcoin, which no chain stands behind: the ledger alone takes note of it. */
export function payDouble(context: SandboxContext, { sessionId, amount, to }: PayInput) {
  const ramp = findRamp(context, sessionId)
  if (ramp?.type !== 'OFFRAMP' || ramp.coin.chainId !== null) return undefined
  const { coin, toAddress } = ramp
  const units = amount === undefined ? ramp.askedUnits : parseAmount(amount, coin.decimals)
  if (!units) throw new InputError('amount', `expected an amount above zero with at most ${coin.decimals} decimals`)
  if (to !== undefined && to !== toAddress) throw new InputError('to', 'expected the address of the sale')
  const deposit = putDouble(context, ramp, units)
  const text = formatUnits(units, coin.decimals)
  const { hash, from } = deposit
  return {
    hash,
    chainId: null,
    asset: coin.asset,
    symbol: coin.code,
    amount: units.toString(),
    text,
    from,
    to: toAddress,
  }
}

function putDouble({ ledger, ramps }: SandboxContext, { id, coin, toAddress, fromAddress }: Ramp, units: bigint) {
  const hash = doubleHash(`${id} ${ramps.depositsOf(id).length}`)
  const from = fromAddress ?? ''
  const place = { chainId: null, asset: coin.asset, from, to: toAddress, units, block: 0n }
  return ledger.store.rampDeposit.put({ id: hash, hash, rampId: id, isDropped: false, ...place })
}
