import { tokenAddressOf } from '../../chains/caip.ts'
import { pick } from '../pick.ts'
import type { ReceiverReader } from './receiverReader.ts'
import { readBalance } from './receiverReader.ts'

const confirmed = { commitment: 'confirmed' }

/**
 * Watches an address of Solana by its balance: of a token over all accounts that it owns. The mark is the balance at
 * which watching began.
 *
 * @see https://solana.com/docs/rpc/http/gettokenaccountsbyowner
 */
export const solanaReceiver: ReceiverReader = {
  calls({ asset, receiverAddress }) {
    const mint = tokenAddressOf(asset.assetId)
    const balance = mint
      ? {
          method: 'getTokenAccountsByOwner',
          params: [receiverAddress, { mint }, { ...confirmed, encoding: 'jsonParsed' }],
        }
      : { method: 'getBalance', params: [receiverAddress, confirmed] }
    return [{ method: 'getGenesisHash', params: [] }, balance]
  },
  read(awaited, [genesis, answer], mark) {
    const isRight = typeof genesis === 'string' && genesis.startsWith(awaited.asset.chainId.slice('solana:'.length))
    if (!isRight) return undefined
    const value = pick(answer, 'value')
    const parts = Array.isArray(value)
      ? value.map((one) => pick(one, 'account', 'data', 'parsed', 'info', 'tokenAmount', 'amount'))
      : [value]
    return readBalance(awaited, sumOf(parts), mark)
  },
}

function sumOf(parts: readonly unknown[]): bigint | undefined {
  const texts = parts.map(String)
  return texts.every((text) => /^\d{1,20}$/.test(text))
    ? texts.reduce((sum, text) => sum + BigInt(text), 0n)
    : undefined
}
