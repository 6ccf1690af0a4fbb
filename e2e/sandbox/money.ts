import type { Asset } from './chains/network.ts'

/** Reads a plain decimal like "25" or "0.5" as base units; undefined when it is not one or has too many decimals. */
export function parseAmount(text: string, decimals: number): bigint | undefined {
  const match = /^(\d{1,30})(?:\.(\d+))?$/.exec(text)
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > decimals) return undefined
  return BigInt(`${match[1]}${fraction.padEnd(decimals, '0')}`)
}

/** Turns an amount into another asset at the sandbox's fixed rates, rounded down. */
export function convertDown(units: bigint, from: Asset, to: Asset): bigint {
  return (units * from.microUsd * 10n ** BigInt(to.decimals)) / (to.microUsd * 10n ** BigInt(from.decimals))
}

/** Like {@link convertDown}, rounded up. */
export function convertUp(units: bigint, from: Asset, to: Asset): bigint {
  const divisor = to.microUsd * 10n ** BigInt(from.decimals)
  return (units * from.microUsd * 10n ** BigInt(to.decimals) + divisor - 1n) / divisor
}
