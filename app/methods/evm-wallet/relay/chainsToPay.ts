import type { Session } from '../../../model/session.ts'

/** Lists the EVM chains that a session can be paid on, by CAIP-2: the one that is asked for first, then `known` ones. */
export function chainsToPay(session: Session, known: readonly string[]): readonly string[] {
  const asked =
    session.status === 'waiting_payment' && session.instruction.kind === 'transfer'
      ? [session.instruction.asset.chainId]
      : []
  const all = [...asked, session.target.asset.chainId, ...known]
  return [...new Set(all)].filter((chainId) => /^eip155:\d+$/.test(chainId))
}
