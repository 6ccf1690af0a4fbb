import type { Fee, Price } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { textAt } from './wire.ts'

/** Gives what tells one quote of a flow from another. */
export function markOf(quote: Place): string {
  const version = readIfFit(() => quote.at('version').wholeNumber(Number.MAX_SAFE_INTEGER))
  return `${version ?? ''} ${textAt(quote, 'expiresAt') ?? ''}`
}

/** Reads what a payment costs and brings. A line that does not read is left out: nobody pays by it. */
export function toPrice(quote: Place): Price {
  const arrives = readIfFit(() => quote.at('toAmount').units())
  return { ...(arrives !== undefined && { arrives }), fees: toFees(quote) }
}

/** Reads the fees, in dollars: what the network takes, and all of them. Whether the one is part of the other is not documented. */
export function toFees(quote: Place): readonly Fee[] {
  const fees = quote.at('fees')
  const gas = fees.at('gasEstimate')
  const dollars = (kind: string, amount: string | undefined): readonly Fee[] =>
    amount && /^\d+(?:\.\d+)?$/.test(amount)
      ? [{ kind, amount: amount.includes('.') ? amount : `${amount}.00`, symbol: 'USD' }]
      : []
  return [...dollars('gas', textAt(gas, 'usdValue')), ...dollars('total', textAt(fees, 'totalFeeUsd'))]
}
