import { familyOf, tokenAddressOf, evmChainNumber } from './caip.ts'
import { formatUnits } from './amount.ts'
import type { Asset } from './assets.ts'
import type { BaseUnits } from './amount.ts'

/**
 * Writes a payment request for a receiver: Solana Pay, or EIP-681 for the own coin of an EVM network. In each the receiver
 * stands first, so that who takes the first address found there takes the right one; a request for a token of an EVM network
 * begins with the token's contract, and is not written.
 *
 * @see https://docs.solanapay.com/spec
 * @see https://eips.ethereum.org/EIPS/eip-681
 * @example
 * writePaymentUri(usdcOnSolana, '7EcD…', 10_500_000n) // 'solana:7EcD…?amount=10.5&spl-token=EPjF…'
 */
export function writePaymentUri(asset: Asset, receiverAddress: string, units?: BaseUnits): string | undefined {
  const token = tokenAddressOf(asset.assetId)
  const family = familyOf(asset.chainId)
  if (family === 'solana') {
    const query = new URLSearchParams()
    if (units !== undefined) query.set('amount', formatUnits(units, asset.decimals))
    if (token) query.set('spl-token', token)
    return `solana:${receiverAddress}?${query.toString()}`.replace(/\?$/, '')
  }
  if (family !== 'evm' || token) return undefined
  return `ethereum:${receiverAddress}@${evmChainNumber(asset.chainId)}${units === undefined ? '' : `?value=${units}`}`
}
