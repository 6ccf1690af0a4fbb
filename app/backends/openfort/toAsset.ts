import type { Asset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { isCaip2 } from '../../chains/caip.ts'
import type { Place } from '../reader.ts'

/** What an answer is read with: who asks, and which assets are known by chain and currency. */
export type Reading = {
  readonly backend: string
  readonly isTest: boolean
  /** Gives the asset of a wire chain and currency, or nothing when nobody knows it. */
  readonly findAsset: (chainId: Caip2, currency: string) => Asset | undefined
}

/** Reads a wire chain and currency. @throws `backend_unreadable` when nobody knows the asset */
export function toAsset(chain: Place, currency: Place, reading: Reading): Asset {
  const chainId = chain.text()
  if (!isCaip2(chainId)) return chain.refuse('a CAIP-2 chain id')
  return reading.findAsset(chainId, currency.text()) ?? currency.refuse('a currency of the chains list')
}
