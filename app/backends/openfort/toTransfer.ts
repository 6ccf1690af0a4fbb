import { readDecimal, rescaleUp } from '../../chains/amount.ts'
import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import type { Fee, Memo, QuotedAmount, Transfer, WalletLink, Withdrawal } from '../../model/instruction.ts'
import type { Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { nominalUnits } from './nominal.ts'
import type { Reading } from './toSession.ts'
import { toAsset } from './toSession.ts'

/** Turns an Openfort payment method into the transfer it asks for. */
export function toTransfer(method: Place, target: Target, reading: Reading): Transfer {
  const source = method.at('source')
  const asset = toAsset(source.at('chain'), source.at('currency'), reading)
  const fees = toFees(method.at('fees'))
  const amount = toAmount(source.at('amount').units(), asset, target, fees)
  const minAmount = method.at('minAmount')
  const withdrawal = toWithdrawal(method.at('cex'))
  return {
    kind: 'transfer',
    asset,
    receiverAddress: method.at('receiverAddress').text(),
    ...(amount && { amount }),
    ...(!minAmount.isAbsent && { minAmount: minAmount.units() }),
    fees,
    walletLinks: toWalletLinks(method.at('deeplinks')),
    memo: toMemo(method),
    ...(withdrawal && { withdrawal }),
  }
}

/**
 * A locked amount is what lands. What to send follows from it only where source and target are the same coin and every
 * fee is told in it; else the quoted amount is the best word, and it is said to be one.
 */
function toAmount(quoted: BaseUnits, asset: Asset, target: Target, fees: readonly Fee[]): QuotedAmount | undefined {
  if (target.amount === undefined)
    return quoted === nominalUnits(asset) ? undefined : { units: quoted, basis: 'suggested' }
  if (asset.symbol !== target.asset.symbol) return { units: quoted, basis: 'about' }
  const total = sumFees(fees, asset)
  const landing = rescaleUp(target.amount, target.asset.decimals, asset.decimals)
  return total === undefined
    ? { units: quoted > landing ? quoted : landing, basis: 'about' }
    : { units: landing + total, basis: 'derived' }
}

/** Adds up the fees, or gives nothing when one of them is in another coin or not plainly a decimal amount of this one. */
function sumFees(fees: readonly Fee[], asset: Asset): BaseUnits | undefined {
  let total = 0n
  for (const { symbol, amount } of fees) {
    // The unit is not documented; text without a decimal point could as well be base units.
    const units = symbol === asset.symbol && amount.includes('.') ? readDecimal(amount, asset.decimals) : undefined
    if (units === undefined) return undefined
    total += units
  }
  return total
}

function toFees(fees: Place): readonly Fee[] {
  if (fees.isAbsent) return []
  return fees
    .list()
    .map((fee) => ({
      kind: fee.at('kind').label(),
      amount: fee.at('amount').label(),
      symbol: fee.at('currency').label(),
    }))
}

/** Links with a scheme that a tap should not follow are dropped, the others stay. */
function toWalletLinks(links: Place): readonly WalletLink[] {
  if (links.isAbsent) return []
  return links
    .list()
    .map((link) => ({ app: link.at('app').label(), label: link.at('label').label(), url: link.at('url').text() }))
    .filter((link) => isSafeLink(link.url))
}

/** The contract says that a memo is needed but has no place for its value; newer answers may. */
function toMemo(method: Place): Memo {
  const cex = method.at('cex')
  for (const place of [method, cex])
    for (const key of ['memo', 'tag', 'destinationTag']) {
      const value = place.at(key)
      if (!value.isAbsent) return { kind: 'known', value: value.text() }
    }
  return cex.at('requiresMemo').flag() ? { kind: 'unknown' } : { kind: 'none' }
}

function toWithdrawal(cex: Place): Withdrawal | undefined {
  if (cex.isAbsent) return undefined
  const minAmount = cex.at('minWithdrawal')
  return {
    exchange: cex.at('exchange').label(),
    network: cex.at('network').label(),
    ...(!minAmount.isAbsent && { minAmount: minAmount.units() }),
  }
}
