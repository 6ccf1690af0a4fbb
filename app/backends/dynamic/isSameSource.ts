import { isSameAddress } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { familyOf } from '../../chains/caip.ts'
import type { MethodChoice } from '../backend.ts'
import type { Place } from '../reader.ts'
import { sourceAsset } from './toInstruction.ts'
import { unsentState } from './toStanding.ts'
import { chainAt, textAt } from './wire.ts'

/**
 * Tells whether a flow has the very source already that a choice asks for: then a new price is enough, and an address
 * stays the same. An exchange's page is made anew each time.
 */
export function isSameSource(flow: Place, choice: MethodChoice, refundAddress: string | undefined): boolean {
  const state = unsentState(flow)
  if (state === undefined || state === 'initiated') return false
  switch (choice.kind) {
    case 'sign': {
      const account = textAt(flow, 'fromAddress') ?? ''
      const isAccount = isSameAddress(familyOf(choice.asset.chainId), account, choice.account)
      return textAt(flow, 'sourceType') === 'wallet' && isAccount && isSameCoin(flow, choice.asset)
    }
    case 'transfer': {
      const isRefund = choice.refundAddress === undefined || choice.refundAddress === refundAddress
      return textAt(flow, 'sourceType') === 'deposit_address' && isRefund && isSameCoin(flow, choice.asset)
    }
    case 'redirect':
    case 'any_transfer':
      return false
  }
}

/** A source that has no price yet is on a chain, and of no coin. */
function isSameCoin(flow: Place, { chainId, assetId }: Asset): boolean {
  const coin = sourceAsset(flow)
  return chainAt(flow, 'from') === chainId && (coin === undefined || coin.assetId === assetId)
}
