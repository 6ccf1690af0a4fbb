import type { Asset } from './assets.ts'
import type { Caip19 } from './caip.ts'
import { bank } from './caip.ts'

/** Gives bank money as an asset: `currency` is ISO 4217, upper-case. */
export function moneyAsset(currency: string, decimals: number): Asset {
  return { assetId: `${bank}/iso4217:${currency}` as Caip19, chainId: bank, symbol: currency, decimals }
}
