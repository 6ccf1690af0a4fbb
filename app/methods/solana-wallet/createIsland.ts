import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { Part } from '../../lib/createPart.ts'
import { createPart } from '../../lib/createPart.ts'
import type { Prepared } from '../../model/instruction.ts'
import type { Solana } from './judgePrepared.ts'
import { mintOf } from './judgePrepared.ts'

/** Gives what judges transactions, while it loads too: for each account and coin anew, since it knows where the account has that coin. */
export function createIsland(prepared: Accessor<Prepared | undefined>): Accessor<Part<Solana>> {
  const payer = createMemo(() => prepared()?.account ?? '')
  const mint = createMemo(() => {
    const known = prepared()
    return (known && mintOf(known.asset)) ?? ''
  })
  return createMemo(() => {
    const [owner, token] = [payer(), mint()]
    return createPart(async () => {
      const { findTokenAccounts, judgeTransaction, encodeSignature } = await import('#island/solana')
      return { judgeTransaction, encodeSignature, tokenAccounts: await findTokenAccounts(owner, token) }
    })
  })
}
