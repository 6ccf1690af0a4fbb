import type { Session } from '#island/walletConnect'
import { solana } from '../../../chains/caip.ts'
import { makeSolanaStandard, solanaMethod } from '../../../wallets/relay/makeSolanaStandard.ts'
import type { addStandardGuest } from '../../../wallets/solana/standardGuests.ts'

let listed: Session | undefined

/**
 * Lists the wallet of a session among those of Solana until the session ends, once, and gives its id; nothing where the
 * wallet does not let itself be asked to send.
 */
export function listSolanaWallet(
  session: Session,
  hold: () => () => void,
  add: typeof addStandardGuest,
): string | undefined {
  if (!session.allows(solana, solanaMethod)) return undefined
  const id = `relay-${session.topic.slice(0, 16)}`
  if (listed === session) return id
  listed = session
  const remove = add({ id, from: 'relay', why: 'WalletConnect', standard: makeSolanaStandard(session, hold) })
  session.listen(({ kind }) => kind === 'ended' && remove())
  return id
}
