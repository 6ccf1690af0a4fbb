import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { PreparedCall } from '../../../model/instruction.ts'
import type { CallInstruction } from './callOrder.ts'
import { isSameCall } from './callOrder.ts'

type Known = { readonly call: PreparedCall | undefined; readonly expiresAt: number | undefined }

/**
 * Gives the call of an instruction. A backend tells it no more once its price is over: what was on screen stays there,
 * to be said over, until there is another.
 */
export function createLastCall(
  instruction: Accessor<CallInstruction>,
  now: () => number,
): Accessor<PreparedCall | undefined> {
  const known = createMemo<Known>(
    (last) => {
      const { prepared, expiresAt } = instruction()
      const isOver = expiresAt !== undefined && expiresAt === last.expiresAt && now() >= expiresAt
      return prepared || !isOver ? { call: prepared, expiresAt } : last
    },
    { call: undefined, expiresAt: undefined },
  )
  return createMemo(() => known().call, undefined, { equals: isSameCall })
}
