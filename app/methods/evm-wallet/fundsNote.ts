import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import { findChain } from '../../chains/chains.ts'
import type { I18n } from '../../i18n/createI18n.tsx'
import type { TextsWith } from '../../i18n/texts.ts'
import type { Affordability, Funds } from './funds.ts'
import { affordability, mostUnits } from './funds.ts'

/** Says what an account has of an asset and what is missing, or nothing when nothing is known. */
export function fundsNote(
  i18n: I18n<TextsWith<'wallet'>>,
  asset: Asset,
  funds: Funds | undefined,
  able: Affordability,
): string | undefined {
  const { text, fill, amount } = i18n
  const has =
    funds?.units === undefined
      ? undefined
      : fill(text().wallet.has, { amount: amount(cutDown(funds.units, asset), asset) })
  return [has, missingNote(i18n, asset, able)].filter((part) => part !== undefined).join(' · ') || undefined
}

/** Says what is missing, by name and amount; nothing when enough is there or nobody knows. */
export function missingNote(
  { text, fill, amount }: I18n<TextsWith<'wallet'>>,
  asset: Asset,
  able: Affordability,
): string | undefined {
  const forFee = (units: BaseUnits) =>
    fill(text().wallet.missingFee, { amount: amount(roundUp(units, nativeOf(asset).decimals), nativeOf(asset)) })
  switch (able.kind) {
    case 'lacks_funds': {
      // A coin pays its own fee, which nobody needs to the last digit.
      const units = isNative(asset) ? roundUp(able.missing, asset.decimals) : able.missing
      const missing = fill(text().wallet.missing, { amount: amount(units, asset) })
      return able.fee === undefined ? missing : `${missing} · ${forFee(able.fee)}`
    }
    case 'lacks_fee':
      return forFee(able.missing)
    case 'enough':
    case 'unknown':
      return undefined
  }
}

/** Gives what an account sets to an amount: the most it can be, and what is missing for one. */
export function limitsOf(i18n: I18n<TextsWith<'wallet'>>, asset: Asset, funds: Funds = {}) {
  return {
    most: mostUnits(asset, funds),
    missing: (units: BaseUnits) => missingNote(i18n, asset, affordability(asset, units, funds)),
  }
}

/** A list is for the eye: six decimals tell what there is, and never more than there is. */
function cutDown(units: BaseUnits, { decimals }: Asset): BaseUnits {
  const step = 10n ** BigInt(Math.max(0, decimals - 6))
  return units < step ? units : units - (units % step)
}

/** Four decimals are enough to know how much to add; never too little. */
function roundUp(units: BaseUnits, decimals: number): BaseUnits {
  const step = 10n ** BigInt(Math.max(0, decimals - 4))
  return ((units + step - 1n) / step) * step
}

/** Gives the coin that pays the network fee of an asset's chain. */
export function nativeOf(asset: Asset): Asset {
  const native = findChain(asset.chainId)?.native
  return { ...asset, symbol: '', decimals: 18, ...native }
}
