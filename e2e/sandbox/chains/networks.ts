import { evmNetworks } from './evm/networks.ts'
import { solanaNetworks } from './solana/networks.ts'
import { runtimeProblem } from './solana/runtimeProblem.ts'
import { tronNetworks } from './tron/networks.ts'
import type { Asset, ChainId, Family, Network } from './network.ts'

const solanaHere = runtimeProblem() ? [] : solanaNetworks

/** The chains of the sandbox; what cannot run on this machine is not among them, nor offered by any face. */
export const networks: readonly Network[] = [...evmNetworks, ...solanaHere, ...tronNetworks]

const byId: ReadonlyMap<string, Network> = new Map(networks.map((network) => [network.chainId, network]))

/** Finds a network by its CAIP-2 id. */
export function findNetwork(chainId: string): Network | undefined {
  return byId.get(chainId)
}

/** Gives a network that is known to exist. @throws an Error for another one */
export function networkOf(chainId: ChainId): Network {
  const network = findNetwork(chainId)
  if (!network) throw new Error(`no network ${chainId}`)
  return network
}

/** Gives all that the sandbox knows of on a network, whoever offers it. */
export function assetsOn({ assets, bridged = [] }: Network): readonly Asset[] {
  return [...assets, ...bridged]
}

/** Finds an asset by its address; the native coin by what its family writes in that place. */
export function findAsset(chainId: string, address: string): Asset | undefined {
  const network = findNetwork(chainId)
  return network && assetsOn(network).find((asset) => isSameAddress(network.family, asset.address, address))
}

/** Gives an asset that is known to exist. @throws an Error for another one */
export function assetOf(chainId: string, address: string): Asset {
  const asset = findAsset(chainId, address)
  if (!asset) throw new Error(`no asset ${address} on ${chainId}`)
  return asset
}

/** Finds an asset by its symbol, in any case. */
export function assetNamed(network: Network, symbol: string): Asset | undefined {
  return assetsOn(network).find((asset) => asset.symbol.toLowerCase() === symbol.toLowerCase())
}

/** Gives the coin that fees are paid in. */
export function nativeOf({ name, assets }: Network): Asset {
  const asset = assets.find(({ isNative }) => isNative)
  if (!asset) throw new Error(`no native coin on ${name}`)
  return asset
}

/** Gives the dollar token that a chain is mostly paid with: the first of its list. */
export function dollarOf({ name, assets }: Network): Asset {
  const asset = assets.find(({ isNative }) => !isNative)
  if (!asset) throw new Error(`no dollar token on ${name}`)
  return asset
}

/** Tells whether an address stands for a network's own coin. */
export function isNativeOn(network: Network, address: string): boolean {
  return isSameAddress(network.family, nativeOf(network).address, address)
}

/** Tells whether two spellings name one address: EVM ignores case, other families do not. */
export function isSameAddress(family: Family, one: string, other: string): boolean {
  return family === 'evm' ? one.toLowerCase() === other.toLowerCase() : one === other
}
