import { addressProblem, isSameAddress } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import { isNative } from '../../chains/assets.ts'
import type { TransactionProblem } from '../../errors.ts'
import { DepositError } from '../../errors.ts'
import type { Prepared, PreparedCall } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { toPrice } from './quote.ts'
import { textAt } from './wire.ts'

/** What is to be signed, and whose account and coin it was asked for. */
export type Payload = {
  readonly payload: Place
  readonly quote: Place
  readonly asset: Asset
  readonly account: string
}

/** Most that a payload may have: whatever is larger than a network takes is judged where transactions are. */
const mostPayload = 3_000_000

/**
 * Reads the call that a quote was prepared as. What its data do is the vendor's word; the rest is held against the quote:
 * it allows the payer's own coin, exactly what is paid of it, and never to the coin itself.
 *
 * @throws {@link DepositError} `transaction_refused`, `backend_unreadable`
 */
export function toPreparedCall({ payload, quote, asset, account }: Payload): PreparedCall {
  const units = quote.at('fromAmount').units()
  const call = payload.at('evmTransaction')
  if (call.isAbsent) throw refused('unreadable')
  const to = call.at('to').text(64)
  const data = call.at('data').isAbsent ? '0x' : call.at('data').text(mostPayload)
  const value = readNumber(call.at('value')) ?? 0n
  const gasLimit = readNumber(call.at('gasLimit'))
  if (addressProblem('evm', to) || !/^0x(?:[0-9a-f]{2})*$/i.test(data)) throw refused('unreadable')
  if (isNative(asset) && value > units) throw refused('amount')
  const approval = toApproval(payload.at('evmApproval'), asset, units)
  return {
    asset,
    amount: { units, basis: 'exact' },
    account,
    to,
    data,
    value,
    ...(gasLimit !== undefined && { gasLimit }),
    ...(approval && { approval }),
    price: toPrice(quote),
  }
}

function toApproval(approval: Place, asset: Asset, units: bigint): PreparedCall['approval'] {
  if (approval.isAbsent) return undefined
  const token = approval.at('tokenAddress').text(64)
  const spender = approval.at('spenderAddress').text(64)
  const own = tokenAddressOf(asset.assetId)
  if (own === undefined || !isSameAddress('evm', own, token)) throw refused('asset')
  if (addressProblem('evm', spender) || isSameAddress('evm', spender, token)) throw refused('spender')
  if (approval.at('amount').units() !== units) throw refused('amount')
  return { spender, units }
}

/**
 * Reads the Solana transaction that a quote was prepared as; an island judges it before anyone signs.
 *
 * @throws {@link DepositError} `transaction_refused`, `backend_unreadable`
 */
export function toPreparedTransaction({ payload, quote, asset, account }: Payload): Prepared {
  const place = payload.at('serializedTransaction')
  if (place.isAbsent) throw refused('unreadable')
  const units = quote.at('fromAmount').units()
  return {
    transaction: place.text(mostPayload),
    asset,
    amount: { units, basis: 'exact' },
    account,
    price: toPrice(quote),
  }
}

/**
 * Refuses a payload of another chain than the one that the source is on.
 *
 * @throws {@link DepositError} `transaction_refused`
 */
export function checkChain(payload: Place, flow: Place): void {
  const differs = (key: string, from: string) => {
    const said = textAt(payload, key)
    return said !== undefined && said !== textAt(flow, from)
  }
  if (differs('chainName', 'fromChainName') || differs('chainId', 'fromChainId')) throw refused('chain')
}

function refused(reason: TransactionProblem): DepositError {
  return new DepositError('transaction_refused', { reason })
}

/** Reads a number of a transaction: hex, or decimal digits. */
function readNumber(place: Place): bigint | undefined {
  if (place.isAbsent) return undefined
  const text = place.text(80)
  return /^(?:0x[0-9a-f]{1,64}|\d{1,78})$/i.test(text) ? BigInt(text) : place.refuse('a number as text')
}
