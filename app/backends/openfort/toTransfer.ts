import type { BaseUnits } from '../../chains/amount.ts'
import { rescaleUp } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import type { Memo, QuotedAmount, Transfer, Withdrawal } from '../../model/instruction.ts'
import type { Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { nominalUnits } from './nominal.ts'
import type { Reading } from './toAsset.ts'
import type { Fees } from './toFees.ts'
import { toFees } from './toFees.ts'
import { toAsset } from './toAsset.ts'
import { toWalletLinks } from './toWalletLinks.ts'

/** Turns an Openfort payment method into the transfer it asks for. */
export function toTransfer(method: Place, target: Target, reading: Reading): Transfer {
  const source = method.at('source')
  const asset = toAsset(source.at('chain'), source.at('currency'), reading)
  const receiverAddress = method.at('receiverAddress').text()
  const fees = toFees(method.at('fees'), asset)
  const amount = toAmount(source.at('amount').units(), asset, target, fees)
  const minAmount = method.at('minAmount')
  const withdrawal = toWithdrawal(method.at('cex'), asset)
  return {
    kind: 'transfer',
    asset,
    receiverAddress,
    ...(amount && { amount }),
    ...(!minAmount.isAbsent && { minAmount: minAmount.units() }),
    fees: fees.lines,
    walletLinks: toWalletLinks(method.at('deeplinks'), { asset, receiverAddress, amount }),
    memo: toMemo(method),
    ...(withdrawal && { withdrawal }),
  }
}

/**
 * A locked amount is what lands. What to send follows from it only where source and target are the same coin and every
 * fee is told in it; else the quoted amount is the best word, and it is said to be one.
 */
function toAmount(quoted: BaseUnits, asset: Asset, target: Target, fees: Fees): QuotedAmount | undefined {
  if (target.amount === undefined)
    return quoted === nominalUnits(asset) ? undefined : { units: quoted, basis: 'suggested' }
  if (asset.symbol !== target.asset.symbol) return { units: quoted, basis: 'about' }
  const landing = rescaleUp(target.amount, target.asset.decimals, asset.decimals)
  return fees.total === undefined
    ? { units: quoted > landing ? quoted : landing, basis: 'about' }
    : { units: landing + fees.total, basis: 'derived' }
}

/** The contract says that a memo is needed but has no place for its value; newer answers may. */
function toMemo(method: Place): Memo {
  const cex = method.at('cex')
  for (const place of [method, cex])
    for (const key of ['memo', 'tag', 'destinationTag']) {
      const value = place.at(key)
      if (!value.isAbsent) return { kind: 'known', value: readIfFit(() => value.text()) ?? value.units().toString() }
    }
  return cex.at('requiresMemo').flag() ? { kind: 'unknown' } : { kind: 'none' }
}

function toWithdrawal(cex: Place, asset: Asset): Withdrawal | undefined {
  if (cex.isAbsent) return undefined
  const minAmount = cex.at('minWithdrawal')
  return {
    exchange: cex.at('exchange').label(),
    network: readIfFit(() => cex.at('network').label()) ?? chainName(asset.chainId),
    ...(!minAmount.isAbsent && { minAmount: minAmount.units() }),
  }
}
