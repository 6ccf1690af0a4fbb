import { dollarToken, type Asset } from '../chains/network.ts'
import type { Session } from './model.ts'
import { convertDown, convertUp } from '../money.ts'

const dollar = dollarToken('USD', '')

/** What a session decides of its routes. */
type Terms = Pick<Session, 'feeMicroUsd'>

/** What a session takes of a deposit, in base units of the source asset. */
export function feeFor(source: Asset, { feeMicroUsd }: Terms): bigint {
  return inAsset(feeMicroUsd, source)
}

/** The least deposit that is routed, in base units of the source asset: one US dollar. */
export function minimumFor(source: Asset): bigint {
  return inAsset(1_000_000n, source)
}

/** What lands of a deposit: amount less fee, at the sandbox's fixed rates. Zero when the fee eats it all. */
export function landingOf(units: bigint, source: Asset, target: Asset, terms: Terms): bigint {
  const fee = feeFor(source, terms)
  return units > fee ? convertDown(units - fee, source, target) : 0n
}

/** What has to be sent so that at least `units` of the target asset land. */
export function sendingFor(units: bigint, source: Asset, target: Asset, terms: Terms): bigint {
  return convertUp(units, target, source) + feeFor(source, terms)
}

function inAsset(dollarUnits: bigint, asset: Asset): bigint {
  return convertUp(dollarUnits, dollar, asset)
}
