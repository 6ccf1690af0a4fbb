import type { BaseUnits } from '../../chains/amount.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import type { Arrival, ArrivalReader } from './arrival.ts'
import { pick } from '../pick.ts'

/**
 * Reads Solana: by how much the transaction changed what the address has of a token. Its own coin is left out: fees and
 * deposits of accounts are in the same balances.
 *
 * @see https://solana.com/docs/rpc/http/gettransaction
 */
export const solanaArrival: ArrivalReader = {
  calls: ({ hash }) => [
    { method: 'getGenesisHash', params: [] },
    {
      method: 'getTransaction',
      params: [hash, { commitment: 'confirmed', encoding: 'json', maxSupportedTransactionVersion: 0 }],
    },
  ],
  read(arrival, [genesis, found]) {
    const reference = arrival.asset.chainId.slice('solana:'.length)
    const isRight =
      typeof genesis === 'string' &&
      genesis.startsWith(reference) &&
      pick(found, 'meta', 'err') === null &&
      pick(found, 'transaction', 'signatures', 0) === arrival.hash
    if (!isRight) return undefined
    const before = held(arrival, pick(found, 'meta', 'preTokenBalances'))
    const after = held(arrival, pick(found, 'meta', 'postTokenBalances'))
    return before === undefined || after === undefined ? undefined : after - before
  },
}

/** What the address has of the token, over all its accounts. */
function held({ asset, receiverAddress }: Arrival, balances: unknown): BaseUnits | undefined {
  const mint = tokenAddressOf(asset.assetId)
  if (!mint || !Array.isArray(balances)) return undefined
  const own = (balances as readonly unknown[]).filter(
    (one) => pick(one, 'mint') === mint && pick(one, 'owner') === receiverAddress,
  )
  const amounts = own.map((one) => pick(one, 'uiTokenAmount', 'amount'))
  return amounts.every((amount) => typeof amount === 'string' && /^\d{1,20}$/.test(amount))
    ? amounts.reduce<BaseUnits>((sum, amount) => sum + BigInt(String(amount)), 0n)
    : undefined
}
