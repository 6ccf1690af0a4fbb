import { readDecimal } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import type { Transaction } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readHash } from '../readHash.ts'
import { readIfThere } from './readIfThere.ts'

/** Reads a transaction that happened on a chain, or nothing where its hash is none of that chain. */
export function toTransaction(hash: Place, chainId: Caip2, amount?: bigint): Transaction | undefined {
  const text = readIfThere(hash, (place) => place.text())
  const read = text === undefined ? undefined : readHash(chainId, text)
  return read === undefined ? undefined : { chainId, hash: read, ...(amount !== undefined && { amount }) }
}

/** Reads a decimal amount of an asset, or nothing where it is none or has more digits than the asset. */
export function toUnits(amount: Place, asset: Asset): bigint | undefined {
  const text = readIfThere(amount, (place) => place.text())
  return text === undefined ? undefined : readDecimal(text, asset.decimals)
}
