import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'

/** What an account has on a chain for one asset. Absent is unknown, and unknown never blocks. */
export type Funds = {
  readonly units?: BaseUnits
  /** The chain's own coin, which pays the network fee. */
  readonly native?: BaseUnits
  readonly gasPrice?: BaseUnits
}

/** Whether an amount can be sent, and what is missing if not: of the asset, or of the chain's coin for the fee. */
export type Affordability =
  | { readonly kind: 'enough' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'lacks_funds'; readonly missing: BaseUnits }
  | { readonly kind: 'lacks_fee'; readonly missing: BaseUnits }

/** What the two kinds of transfer usually take. */
const gasLimits = { native: 21_000n, token: 65_000n }

/** Gives the network fee to reckon with, a quarter above the price of now, in the chain's coin. */
export function networkFee(asset: Asset, gasPrice: BaseUnits): BaseUnits {
  const limit = isNative(asset) ? gasLimits.native : gasLimits.token
  return (limit * gasPrice * 5n + 3n) / 4n
}

/** Tells whether an account can send `units` of an asset. Says that something is missing only when that is known. */
export function affordability(asset: Asset, units: BaseUnits, funds: Funds): Affordability {
  const fee = funds.gasPrice === undefined ? undefined : networkFee(asset, funds.gasPrice)
  if (isNative(asset)) {
    if (funds.units === undefined) return { kind: 'unknown' }
    if (funds.units < units) return { kind: 'lacks_funds', missing: units + (fee ?? 0n) - funds.units }
    if (fee === undefined) return { kind: 'unknown' }
    return funds.units < units + fee ? { kind: 'lacks_fee', missing: units + fee - funds.units } : { kind: 'enough' }
  }
  if (funds.units !== undefined && funds.units < units) return { kind: 'lacks_funds', missing: units - funds.units }
  if (fee !== undefined && funds.native !== undefined && funds.native < fee)
    return { kind: 'lacks_fee', missing: fee - funds.native }
  return funds.units === undefined || fee === undefined || funds.native === undefined
    ? { kind: 'unknown' }
    : { kind: 'enough' }
}

/** Gives the most that can be sent: of a chain's own coin the fee stays behind. Absent while it is not known. */
export function mostUnits(asset: Asset, funds: Funds): BaseUnits | undefined {
  if (!isNative(asset)) return funds.units
  if (funds.units === undefined || funds.gasPrice === undefined) return undefined
  const left = funds.units - networkFee(asset, funds.gasPrice)
  return left > 0n ? left : 0n
}
