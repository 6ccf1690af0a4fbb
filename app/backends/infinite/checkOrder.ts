import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Order } from '../../model/ramp.ts'
import { plainDecimal } from './plainDecimal.ts'
import type { Leg } from './toLeg.ts'

/**
 * Holds what came of an order against the order: nothing that the payer confirmed may have become something else.
 *
 * @throws {@link DepositError} `session_mismatch`
 */
export function checkOrder(leg: Leg, order: Order): void {
  const { bank, coin, address, amount, accountId } = leg
  const family = familyOf(order.asset.chainId)
  const same = {
    type: bank.direction === order.direction,
    amount: amount === plainDecimal(order.amount),
    rail: bank.rail === order.rail,
    currency: bank.currency === order.currency,
    asset: coin.asset.assetId === order.asset.assetId,
    accountId: accountId === undefined || accountId === order.accountId,
    // Where coins go is always told; where they come from need not be.
    address: address === '' ? order.direction === 'sell' : isSameAddress(family, address, order.address),
  }
  const path = Object.entries(same).find(([, isSame]) => !isSame)?.[0]
  if (path) throw new DepositError('session_mismatch', { path })
}
