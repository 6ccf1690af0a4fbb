import { addressProblem } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { familyOf, tokenAssetId } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'
import { readSlug } from '../../chains/spellings.ts'
import { findToken } from '../../chains/tokens.ts'
import type { Coin, Limits, Money } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { codeAt, decimalAt, networkAt, textAt } from './wire.ts'

/** Coins and bank money, as `currencies` lists them. */
export type Currencies = { readonly coins: readonly Coin[]; readonly money: readonly Money[] }

/**
 * Reads the list of currencies. A coin is named by its contract, never by its code alone: on Polygon "USDC" is a bridged
 * token. What the page knows by itself it does not take the backend's word for; a line that it cannot read is left out.
 */
export function toCurrencies(answer: Place): Currencies {
  const lines = answer.at('currencies').list()
  return { coins: lines.flatMap(toCoins), money: lines.flatMap((line) => toMoney(line) ?? []) }
}

function toMoney(line: Place): Money | undefined {
  const currency = codeAt(line, 'code')
  if (textAt(line, 'type') !== 'fiat' || currency === undefined) return undefined
  return { currency, decimals: precisionOf(line) ?? 2, limits: toLimits(line) }
}

function toCoins(line: Place): readonly Coin[] {
  const code = codeAt(line, 'code')
  if (textAt(line, 'type') !== 'crypto' || code === undefined) return []
  const networks = readIfFit(() => line.at('supportedNetworks').list()) ?? []
  return networks.flatMap((network) => {
    const asset = toAsset(code, network, precisionOf(line))
    if (!asset) return []
    const confirmations = wholeAt(network, 'confirmationsRequired')
    return [
      {
        ...{ asset, code, limits: toLimits(line) },
        countries: {
          buy: countriesOf(line, 'supportsOnRamp', 'onRampCountries'),
          sell: countriesOf(line, 'supportsOffRamp', 'offRampCountries'),
        },
        ...(confirmations !== undefined && { confirmations }),
      },
    ]
  })
}

/** Names the coin of a line on one of its networks; nothing where that cannot be told for sure. */
function toAsset(code: string, network: Place, precision: number | undefined): Asset | undefined {
  const chainId = readSlug(networkAt(network))
  if (!chainId) return undefined
  const contract = textAt(network, 'contractAddress')
  if (contract === undefined) return nativeOf(chainId, code)
  if (addressProblem(familyOf(chainId), contract)) return undefined
  const assetId = tokenAssetId(chainId, contract)
  const known = findToken(assetId)
  // Amounts of more digits than the coin has cannot be meant.
  if (known) return precision !== undefined && precision > known.decimals ? undefined : known
  return precision === undefined ? undefined : { assetId, chainId, symbol: code, decimals: precision }
}

function nativeOf(chainId: Caip2, code: string): Asset | undefined {
  const native = findChain(chainId)?.native
  return native?.symbol === code ? { ...native, chainId } : undefined
}

function countriesOf(line: Place, supports: string, key: string): readonly string[] {
  if (readIfFit(() => line.at(supports).flag()) !== true) return []
  const countries = readIfFit(() => line.at(key).list()) ?? []
  return countries.flatMap((country) => readIfFit(() => country.text(8).toUpperCase()) ?? [])
}

function toLimits(line: Place): Limits {
  const least = decimalAt(line, 'minAmount')
  const most = decimalAt(line, 'maxAmount')
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
}

function precisionOf(line: Place): number | undefined {
  const precision = wholeAt(line, 'precision')
  return precision !== undefined && precision <= 36 ? precision : undefined
}

/** Reads a small whole number, which the exact reading of JSON gives as text. */
function wholeAt(place: Place, key: string): number | undefined {
  const digits = textAt(place, key)
  return digits !== undefined && /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}
