import { spellChain } from '../../chains/spellings.ts'
import type { Coin, Order } from '../../model/ramp.ts'
import { exactNumber, writeExact } from './exactJson.ts'
import { begun } from './firstRead.ts'
import { plainDecimal } from './plainDecimal.ts'

/** Writes an order as the body of a request: its amount is a number of the very digits. */
export function writeOrder(order: Order, { code }: Coin, sessionId: string): string {
  const { direction, currency, rail, accountId, asset, address } = order
  const atBank = { currency: currency.toLowerCase(), network: rail, accountId }
  const onChain = { currency: code.toLowerCase(), network: spellChain('slug', asset.chainId) }
  const isBuy = direction === 'buy'
  return writeExact({
    type: isBuy ? 'ONRAMP' : 'OFFRAMP',
    amount: exactNumber(plainDecimal(order.amount)),
    source: isBuy ? atBank : { ...onChain, fromAddress: address },
    destination: isBuy ? { ...onChain, toAddress: address } : atBank,
    clientReferenceId: sessionId.replace(begun, ''),
  })
}
