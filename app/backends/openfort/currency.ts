import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { familyOf, isCaip2, tokenAssetId } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'

/** Tells whether a chain is of a family that this contract routes. */
export function isRoutable(chainId: string): chainId is Caip2 {
  return isCaip2(chainId) && /evm|solana/.test(familyOf(chainId))
}

/** Gives how the wire names a chain's own coin: by the zero address of its family. */
export function nativeCurrency(chainId: Caip2): string {
  return familyOf(chainId) === 'evm' ? '0x'.padEnd(42, '0') : '1'.repeat(32)
}

/** Tells whether a currency or receiver is a family's zero address. */
export function isZero(address: string): boolean {
  return /^(0x0{40}|1{32})$/.test(address)
}

/** Gives the asset id of a wire currency. */
export function toAssetId(chainId: Caip2, currency: string): Caip19 {
  if (!isZero(currency.toLowerCase())) return tokenAssetId(chainId, currency)
  return findChain(chainId)?.native.assetId ?? `${chainId}/slip44:${familyOf(chainId) === 'evm' ? 60 : 501}`
}
