import { formatUnits } from 'viem'
import { evmIdOf } from '../../chains/evm/networks.ts'
import type { Asset } from '../../chains/network.ts'
import { networkOf } from '../../chains/networks.ts'
import type { AssetRoute } from '../../ledger/model.ts'

/**
 * Writes a payment URI: EIP-681 or Solana Pay.
 * @see https://eips.ethereum.org/EIPS/eip-681
 * @see https://docs.solanapay.com/spec#specification-transfer-request
 */
export function paymentUri({ chainId, receiver }: AssetRoute, asset: Asset, units: bigint): string {
  const network = networkOf(chainId)
  if (network.family === 'solana') {
    const token = asset.isNative ? '' : `&spl-token=${asset.address}`
    return `solana:${receiver}?amount=${formatUnits(units, asset.decimals)}${token}`
  }
  const evmId = evmIdOf(network)
  if (asset.isNative) return `ethereum:${receiver}@${evmId}?value=${units}`
  return `ethereum:${asset.address}@${evmId}/transfer?address=${receiver}&uint256=${units}`
}

/**
 * Writes links that open a wallet app's send screen, where there are such links.
 * @see https://docs.metamask.io/metamask-connect/guides/metamask-exclusive/use-deeplinks
 * @see https://developer.trustwallet.com/developer/develop-for-trust/deeplinking
 */
export function walletLinks(uri: string, { chainId, receiver }: AssetRoute, asset: Asset, units: bigint) {
  if (networkOf(chainId).family !== 'evm') return []
  const coin = chainId === 'eip155:137' ? 'c966' : 'c8453'
  const trustAsset = asset.isNative ? coin : `${coin}_t${asset.address}`
  const amount = formatUnits(units, asset.decimals)
  return [
    { app: 'metamask', label: 'MetaMask', url: uri.replace('ethereum:', 'https://link.metamask.io/send/') },
    {
      app: 'trust',
      label: 'Trust Wallet',
      url: `https://link.trustwallet.com/send?asset=${trustAsset}&address=${receiver}&amount=${amount}`,
    },
  ]
}
