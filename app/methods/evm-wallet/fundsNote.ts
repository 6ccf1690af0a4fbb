import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import { findChain } from '../../chains/chains.ts'
import type { I18n } from '../../i18n/createI18n.tsx'
import type { TextsWith } from '../../i18n/texts.ts'
import type { Affordability, Funds } from './funds.ts'

/** Says what an account has of an asset and what is missing, or nothing when nothing is known. */
export function fundsNote(
  i18n: I18n<TextsWith<'wallet'>>,
  asset: Asset,
  funds: Funds | undefined,
  able: Affordability,
): string | undefined {
  const { text, fill, amount } = i18n
  const has = funds?.units === undefined ? undefined : fill(text().wallet.has, { amount: amount(funds.units, asset) })
  return [has, missingNote(i18n, asset, able)].filter((part) => part !== undefined).join(' · ') || undefined
}

/** Says what is missing, by name and amount; nothing when enough is there or nobody knows. */
export function missingNote(
  { text, fill, amount }: I18n<TextsWith<'wallet'>>,
  asset: Asset,
  able: Affordability,
): string | undefined {
  switch (able.kind) {
    case 'lacks_funds':
      return fill(text().wallet.missing, { amount: amount(able.missing, asset) })
    case 'lacks_fee':
      return fill(text().wallet.missingFee, { amount: amount(able.missing, nativeOf(asset)) })
    case 'enough':
    case 'unknown':
      return undefined
  }
}

/** Gives the coin that pays the network fee of an asset's chain. */
export function nativeOf(asset: Asset): Asset {
  const native = findChain(asset.chainId)?.native
  return (native && findAsset(native.assetId)) ?? { ...asset, symbol: '', decimals: 18 }
}
