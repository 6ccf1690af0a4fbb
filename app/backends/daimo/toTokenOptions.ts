import { solana } from '../../chains/caip.ts'
import type { Target } from '../../model/session.ts'
import type { Accounts, TokenOption } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { toDollars } from './toDollars.ts'
import { toUnits } from './toTransaction.ts'
import type { FindAsset } from './wire.ts'
import { toAssetId, toChainId } from './wire.ts'

/** Writes which accounts are asked for. */
export function writeAccounts({ evm, solana }: Accounts): string {
  return `${evm ? `&evmAddress=${encodeURIComponent(evm)}` : ''}${solana ? `&solanaAddress=${encodeURIComponent(solana)}` : ''}`
}

/**
 * Turns the list of what accounts can pay with into ours. A token whose decimals nobody vouches for is left out: what a
 * wallet sends is base units. So is a coin of Solana whose worth in dollars, by which its transaction is asked for, nobody
 * knows. What is required of nothing in particular is written as zero.
 */
export function toTokenOptions(answer: Place, find: FindAsset, target?: Target): readonly TokenOption[] {
  return answer
    .at('options')
    .list()
    .flatMap((option) => readIfFit(() => toTokenOption(option, find)) ?? [])
    .filter(({ asset }) => asset.chainId !== solana || toDollars(asset, 1n, target) !== undefined)
}

function toTokenOption(option: Place, find: FindAsset): TokenOption | undefined {
  const asset = find(toAssetId(toChainId(option.at('chainId')), option.at('tokenAddress').text()))
  if (!asset) return undefined
  const required = toUnits(option.at('requiredUnits'), asset)
  const balance = toUnits(option.at('balanceUnits'), asset)
  return { asset, ...(required && { required }), ...(balance !== undefined && { balance }) }
}
