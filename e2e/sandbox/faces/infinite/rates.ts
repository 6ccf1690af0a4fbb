import { createHash } from 'node:crypto'
import { formatUnits } from 'viem'

/** How long a rate stands. */
const BEAT_MS = 30_000
/** Millionths of a dollar for one whole coin, around which the rates move; a dollar token is a dollar. */
const centres: Readonly<Record<string, { decimals: number; microUsd: bigint }>> = {
  BTC: { decimals: 8, microUsd: 100_500_000_000n },
  ETH: { decimals: 18, microUsd: 3_000_000_000n },
  USDC: { decimals: 6, microUsd: 1_000_000n },
  USDT: { decimals: 6, microUsd: 1_000_000n },
}
/** Half a percent to the vendor, and as much to the operator. */
const FEE_PER_MILLE = 5n

/** A price of coins against dollars: amounts in cents and base units, and the two fees, which are alike, in cents. */
export type Price = { cents: bigint; units: bigint; feeCents: bigint; microUsd: bigint; decimals: number }

/** Gives the rate of a coin: moved by at most half a percent, the same to everybody within half a minute. */
export function rateOf(code: string, now: number): { decimals: number; microUsd: bigint } | undefined {
  const centre = centres[code]
  if (!centre || centre.microUsd === 1_000_000n) return centre
  const beat = Math.floor(now / BEAT_MS)
  const draw = createHash('sha256').update(`${code} ${beat}`).digest().readUInt16BE(0)
  const { decimals, microUsd } = centre
  return { decimals, microUsd: microUsd + (microUsd * (BigInt(draw) - 32_768n)) / (65_536n * 100n) }
}

/** Prices what a purchase of so many cents lands. */
export function priceBuy(cents: bigint, { decimals, microUsd }: { decimals: number; microUsd: bigint }): Price {
  const feeCents = feeOf(cents)
  const units = ((cents - 2n * feeCents) * 10_000n * 10n ** BigInt(decimals)) / microUsd
  return { cents, units, feeCents, microUsd, decimals }
}

/** Prices what a sale of so many base units lands. */
export function priceSell(units: bigint, { decimals, microUsd }: { decimals: number; microUsd: bigint }): Price {
  const whole = (units * microUsd) / (10n ** BigInt(decimals) * 10_000n)
  const feeCents = feeOf(whole)
  return { cents: whole - 2n * feeCents, units, feeCents, microUsd, decimals }
}

/** Gives what has to be sent so that at least `wanted` lands, by the price of whatever is sent. */
export function sendingFor(wanted: bigint, landed: (sent: bigint) => bigint): bigint {
  let sent = 1n
  // Rounded fees make the inverse a search of few steps, each as far as what is missing.
  for (let missing = wanted - landed(sent); missing > 0n; missing = wanted - landed(sent)) {
    const step = (sent * missing) / wanted
    sent += step > 0n ? step : 1n
  }
  return sent
}

/** Writes base units as decimal text with at least two decimals, as the vendor does. */
export function decimalText(units: bigint, decimals: number): string {
  const [whole = '0', fraction = ''] = formatUnits(units, decimals).split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

function feeOf(cents: bigint): bigint {
  return (cents * FEE_PER_MILLE + 999n) / 1000n
}
