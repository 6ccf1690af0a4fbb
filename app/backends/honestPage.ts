import { verifyAddress } from '../chains/verifyAddress.ts'
import { isDepositError, toDepositError } from '../errors.ts'
import type { DepositState } from '../model/depositState.ts'
import { familyOn } from '../model/session.ts'

/** What a page that hears a story ends in: its state, and what went wrong on the way. For tests only. */
export type Heard = { readonly state: DepositState; readonly failures: readonly string[] }

/** Names a failure: by its code, and by the place in an answer that was a misfit. For tests only. */
export function nameOf(thrown: unknown): string {
  const { code } = toDepositError(thrown)
  return isDepositError(thrown, 'backend_unreadable') ? `${code} ${thrown.context.path}` : code
}

/** What the screen does before it shows an address. For tests only. */
export async function reveal(state: DepositState): Promise<void> {
  if (state.status !== 'waiting_payment') return
  const { instruction } = state.session
  if (instruction.kind === 'transfer' || instruction.kind === 'any_transfer')
    await verifyAddress(familyOn(instruction), instruction.receiverAddress)
}

/** Gives what was wrong with how a story was heard, if anything. For tests only. */
export function wrongIn({ state, failures }: Heard, isAtEnd = true): object | undefined {
  return failures.length > 0 || !isAtEnd ? { status: state.status, failures } : undefined
}
