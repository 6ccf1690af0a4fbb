import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { formatUnits } from 'viem'
import type { Organization } from '../../ledger/clients/model.ts'
import { parseAmount } from '../../money.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import { line, object } from './bodies.ts'
import { priceBuy, priceSell, rateOf, sendingFor, type Price } from './rates.ts'

const LIFE_MS = 5 * 60 * 1000

const side = object({
  asset: line,
  amount: v.optional(v.pipe(v.number('expected a number'), v.finite('expected a number'))),
  network: v.optional(line),
})

/** Body of `POST …/quotes`. */
export const QuoteBody = v.object({
  flow: v.picklist(['ONRAMP', 'OFFRAMP'], 'expected "ONRAMP" or "OFFRAMP"'),
  source: side,
  target: side,
})
type QuoteBody = v.InferOutput<typeof QuoteBody>

/** Prices a purchase or a sale. The price is told and not kept: a transfer does not ask for it. @throws ApiError 400 */
export function makeQuote({ clock }: FaceContext, { variant }: Organization, body: QuoteBody) {
  const { flow, source, target } = body
  const isBuy = flow === 'ONRAMP'
  const now = clock.now()
  const price = priceOf(body, now)
  const { cents, units, feeCents, microUsd, decimals } = price
  if (cents <= 0n || units <= 0n) throw invalid('source.amount', 'nothing would be left of it')
  const fee = toNumber(feeCents, 2)
  const amounts = isBuy
    ? { source: toNumber(cents, 2), target: toNumber(units, decimals) }
    : { source: toNumber(units, decimals), target: toNumber(cents, 2) }
  return {
    quoteId: `quote_hls_${randomBytes(9).toString('hex')}`,
    flow,
    source: { ...source, amount: amounts.source },
    target: { ...target, amount: amounts.target },
    infiniteFee: fee,
    edgeFee: fee,
    ...(variant === 'seed'
      ? {}
      : {
          fee: toNumber(2n * feeCents, 2),
          totalReceived: amounts.target,
          rate: toNumber(microUsd, 6),
          expiresAt: new Date(now + LIFE_MS).toISOString(),
        }),
  }
}

function priceOf({ flow, source, target }: QuoteBody, now: number): Price {
  const isBuy = flow === 'ONRAMP'
  const [coin, coinField] = isBuy ? [target, 'target.asset'] : [source, 'source.asset']
  const [money, moneyField] = isBuy ? [source, 'source.asset'] : [target, 'target.asset']
  const rate = rateOf(coin.asset.toUpperCase(), now)
  if (!rate) throw invalid(coinField, 'expected BTC, ETH, USDC or USDT')
  if (money.asset.toUpperCase() !== 'USD') throw invalid(moneyField, 'only USD is priced')
  if ((source.amount === undefined) === (target.amount === undefined))
    throw invalid('source.amount', 'expected exactly one of source.amount and target.amount')
  const { decimals } = rate
  if (isBuy) {
    if (source.amount !== undefined) return priceBuy(read('source.amount', source.amount, 2), rate)
    const wanted = read('target.amount', target.amount ?? 0, decimals)
    return priceBuy(
      sendingFor(wanted, (sent) => priceBuy(sent, rate).units),
      rate,
    )
  }
  if (source.amount !== undefined) return priceSell(read('source.amount', source.amount, decimals), rate)
  const wanted = read('target.amount', target.amount ?? 0, 2)
  return priceSell(
    sendingFor(wanted, (sent) => priceSell(sent, rate).cents),
    rate,
  )
}

function read(field: string, amount: number, decimals: number): bigint {
  const units = parseAmount(String(amount), decimals)
  if (units === undefined || units === 0n) throw invalid(field, `expected more than zero, with ${decimals} decimals`)
  return units
}

/** JSON numbers are what the vendor writes; more than eight decimals would not survive in one. */
function toNumber(units: bigint, decimals: number): number {
  return Number(Number(formatUnits(units, decimals)).toFixed(Math.min(decimals, 8)))
}

function invalid(field: string, reason: string): ApiError {
  return new ApiError('INVALID_QUOTE', `${field}: ${reason}`, { field, reason })
}
