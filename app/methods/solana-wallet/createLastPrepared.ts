import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { Prepared, SignOf } from '../../model/instruction.ts'

type Known = { readonly prepared?: Prepared | undefined; readonly expiresAt?: number | undefined }

/**
 * Gives the transaction of an instruction. A backend tells it no more once its price is over: what was on screen stays
 * there, to be said over, until there is another.
 */
export function createLastPrepared(
  instruction: Accessor<SignOf<'solana', Prepared>>,
  now: () => number,
): Accessor<Prepared | undefined> {
  const known = createMemo<Known>((last) => {
    const { prepared, expiresAt } = instruction()
    const isOver = expiresAt !== undefined && expiresAt === last.expiresAt && now() >= expiresAt
    return prepared || !isOver ? { prepared, expiresAt } : last
  }, {})
  return () => known().prepared
}
