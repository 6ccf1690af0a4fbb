import type { Asset, Network } from '../chains/network.ts'
import { assetNamed, assetsOn, findAsset, nativeOf } from '../chains/networks.ts'
import { InputError } from './inputs.ts'

/**
 * Reads an asset of a network: its symbol in any case, `native`, or its address.
 * @throws InputError
 */
export function readAsset(network: Network, name: string): Asset {
  if (name.toLowerCase() === 'native') return nativeOf(network)
  const asset = assetNamed(network, name) ?? findAsset(network.chainId, name)
  if (asset) return asset
  const symbols = assetsOn(network)
    .map(({ symbol }) => symbol)
    .join(', ')
  throw new InputError('asset', `expected ${symbols}, native or the address of a token that is there`)
}
