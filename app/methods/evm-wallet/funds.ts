import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'

/** What an account has on a chain for one asset. Absent is unknown, and unknown never blocks. */
export type Funds = {
  readonly units?: BaseUnits
  /** The chain's own coin, which pays the network fee. */
  readonly native?: BaseUnits
  /** What a unit of gas costs now, tip included. */
  readonly gasPrice?: BaseUnits
  /** What a rollup takes beside the gas for noting a transfer on Ethereum, at most. */
  readonly extraFee?: BaseUnits
}

/** Whether an amount can be sent, and what is missing if not: of the asset, of the chain's coin for the fee, or `fee` beside the asset. */
export type Affordability =
  | { readonly kind: 'enough' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lacks_funds'; readonly missing: BaseUnits; readonly fee?: BaseUnits }
  | { readonly kind: 'lacks_fee'; readonly missing: BaseUnits }

/** What the two kinds of transfer usually take. */
const gasLimits = { native: 21_000n, token: 65_000n }

/** Gives the network fee to reckon with, a quarter above the price of now, in the chain's coin. */
export function networkFee(asset: Asset, gasPrice: BaseUnits, extraFee = 0n): BaseUnits {
  const limit = isNative(asset) ? gasLimits.native : gasLimits.token
  return (limit * gasPrice * 5n + 3n) / 4n + extraFee
}

/** Tells whether an account can send `units` of an asset. Says that something is missing only when that is known. */
export function affordability(asset: Asset, units: BaseUnits, funds: Funds): Affordability {
  const fee = funds.gasPrice === undefined ? undefined : networkFee(asset, funds.gasPrice, funds.extraFee)
  if (isNative(asset)) {
    if (funds.units === undefined) return { kind: 'unknown' }
    if (funds.units < units) return { kind: 'lacks_funds', missing: units + (fee ?? 0n) - funds.units }
    if (fee === undefined) return { kind: 'unknown' }
    return funds.units < units + fee ? { kind: 'lacks_fee', missing: units + fee - funds.units } : { kind: 'enough' }
  }
  const short = fee !== undefined && funds.native !== undefined && funds.native < fee ? fee - funds.native : undefined
  if (funds.units !== undefined && funds.units < units)
    return { kind: 'lacks_funds', missing: units - funds.units, ...(short !== undefined && { fee: short }) }
  if (short !== undefined) return { kind: 'lacks_fee', missing: short }
  return funds.units === undefined || fee === undefined || funds.native === undefined
    ? { kind: 'unknown' }
    : { kind: 'enough' }
}

/**
 * Gives the most that can be sent: of a chain's own coin twice the fee of now stays behind, since wallets ask for what
 * the next blocks may cost (EIP-1559). Absent while it is not known.
 */
export function mostUnits(asset: Asset, funds: Funds): BaseUnits | undefined {
  if (!isNative(asset)) return funds.units
  const { units, gasPrice, extraFee = 0n } = funds
  if (units === undefined || gasPrice === undefined) return undefined
  const left = units - 2n * (gasLimits.native * gasPrice + extraFee)
  return left > 0n ? left : 0n
}
