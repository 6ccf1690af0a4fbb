import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import { createLate } from '../lib/createLate.ts'
import type { DepositState } from '../model/depositState.ts'

/** How long the first answer is waited for, in ms: then what a payer can do without one, as to close, must be there. */
const patienceMs = 300

/**
 * Tells whether there is more to draw than the document's skeleton says: the first answer has come, or is late. A page
 * that stands stays, also where the payer has that answer asked for again.
 */
export function createDue(state: Accessor<DepositState>): Accessor<boolean> {
  const isLate = createLate(patienceMs)
  return createMemo<boolean>((was) => was || isLate() || state().status !== 'loading')
}
