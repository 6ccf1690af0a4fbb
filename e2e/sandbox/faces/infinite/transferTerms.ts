import { rulesOf } from '../../chains/families.ts'
import { networkOf } from '../../chains/networks.ts'
import type { RampCoin } from '../../ledger/ramps/model.ts'
import { parseAmount } from '../../money.ts'
import { ApiError } from './apiError.ts'
import { readBitcoinAddress } from './bitcoinAddress.ts'
import { findCoin } from './currencies.ts'
import type { TransferBody } from './transferBodies.ts'
import { decimalText, priceBuy, priceSell, rateOf, type Price } from './rates.ts'

/** What a transfer is about, read and checked. */
export type Terms = {
  coin: RampCoin
  bank: { currency: string; rail: string; accountId: string }
  /** The payer's own address on the coin's chain. */
  address: string
  askedUnits: bigint
  price: Price
}

/** Rails with their currency and bounds, in hundredths of it. */
const rails: Readonly<Record<string, { currency: string; least: bigint; most: bigint }>> = {
  ach: { currency: 'USD', least: 5_000n, most: 5_000_000n },
  wire: { currency: 'USD', least: 50_000n, most: 5_000_000n },
  sepa: { currency: 'EUR', least: 5_000n, most: 5_000_000n },
  spei: { currency: 'MXN', least: 100_000n, most: 100_000_000n },
}

/** Reads what a transfer is about. @throws ApiError 400 `TRANSFER_FAILED` with the field that is wrong */
export function readTerms(body: TransferBody, now: number): Terms {
  const isBuy = body.type === 'ONRAMP'
  const [bankSide, coinSide] = isBuy ? (['source', 'destination'] as const) : (['destination', 'source'] as const)
  const coin = findCoin(body[coinSide].currency, body[coinSide].network)
  if (!coin) throw failed(`${coinSide}.network`, 'this coin is not moved on this network')
  const { currency, network: rail } = body[bankSide]
  const bounds = rails[rail.toLowerCase()]
  if (!bounds) throw failed(`${bankSide}.network`, `expected one of ${Object.keys(rails).join(', ')}`)
  if (bounds.currency !== currency.toUpperCase())
    throw failed(`${bankSide}.currency`, `${rail} moves ${bounds.currency}`)
  const askedUnits = parseAmount(String(body.amount), isBuy ? 2 : coin.decimals)
  if (!askedUnits) throw failed('amount', 'expected an amount above zero, and not so many decimals')
  const rate = rateOf(coin.code, now)
  if (!rate) throw failed(`${coinSide}.currency`, 'this coin has no rate')
  const price = isBuy ? priceBuy(askedUnits, rate) : priceSell(askedUnits, rate)
  checkBounds(bounds, isBuy ? askedUnits : price.cents + 2n * price.feeCents, rail)
  const accountId = isBuy ? body.source.accountId : body.destination.accountId
  const bank = { currency: bounds.currency, rail: rail.toLowerCase(), accountId }
  return { coin, bank, address: readAddress(body, coin), askedUnits, price }
}

function checkBounds(
  { currency, least, most }: { currency: string; least: bigint; most: bigint },
  value: bigint,
  rail: string,
): void {
  if (value < least) throw failed('amount', `the least by ${rail} is ${decimalText(least, 2)} ${currency}`)
  if (value > most) throw failed('amount', `the most by ${rail} is ${decimalText(most, 2)} ${currency}`)
}

function readAddress(body: TransferBody, coin: RampCoin): string {
  const isBuy = body.type === 'ONRAMP'
  const [field, text] = isBuy
    ? ['destination.toAddress', body.destination.toAddress]
    : ['source.fromAddress', body.source.fromAddress]
  const address = addressOn(coin, text)
  if (address === undefined) throw failed(field, `expected an address on ${coin.network}`)
  return address
}

/** Reads an address of a coin's chain; undefined for text that is none. */
export function addressOn({ chainId }: RampCoin, text: string): string | undefined {
  return chainId === null ? readBitcoinAddress(text) : rulesOf(networkOf(chainId).family).readAddress(text)
}

/** A 400: the transfer cannot be made. */
export function failed(field: string, reason: string): ApiError {
  return new ApiError('TRANSFER_FAILED', `${field}: ${reason}`, { field, reason })
}
