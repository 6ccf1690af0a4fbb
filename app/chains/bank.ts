import type { Asset } from './assets.ts'
import type { Caip19, Caip2 } from './caip.ts'

/**
 * Names the place of bank money as if it were a chain, so that a bank account can be where a payment lands.
 *
 * @see https://namespaces.chainagnostic.org/
 */
export const bank: Caip2 = 'swift:0'

/** Gives bank money as an asset: `currency` is ISO 4217, upper-case. */
export function moneyAsset(currency: string, decimals: number): Asset {
  return { assetId: `${bank}/iso4217:${currency}` as Caip19, chainId: bank, symbol: currency, decimals }
}
