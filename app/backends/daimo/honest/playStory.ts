import { toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import type { Heard } from '../../honestPage.ts'
import { nameOf, reveal } from '../../honestPage.ts'
import { writeJson } from '../../writeJson.ts'
import { createDaimo } from '../createDaimo.ts'
import { config, signal, terms } from '../scripted.ts'
import type { Story } from './makeStory.ts'

/** Tells a story to the adapter and gives what the page makes of it, the check of the address on screen included. For tests only. */
export async function playStory(story: Story, chance: Chance): Promise<Heard> {
  const { sessionId, options } = story
  let answer = ''
  const fetch = () => Promise.resolve(new Response(answer, { status: chance.pick([200, 200, 201]) }))
  const backend = createDaimo(config, { sessionId, clientSecret: 'cs_marker' }, { fetch }, terms)
  const failures: string[] = []
  let state: DepositState = { status: 'loading' }
  const note = (thrown: unknown) => {
    failures.push(nameOf(thrown))
    return toDepositError(thrown)
  }
  for (const { session: told, way, isOwnAct } of story.answers) {
    answer = writeJson({ session: told, ...(isOwnAct && way?.told) }, chance)
    try {
      const isAct = isOwnAct && way?.choice !== undefined
      const session = await (isAct ? backend.setPaymentMethod!(way.choice, signal) : backend.retrieve(signal))
      state = transition(state, { type: 'session_received', session, isOwnAct })
      await reveal(state)
    } catch (thrown) {
      state = transition(state, { type: 'read_failed', error: note(thrown) })
    }
    if (state.status === 'stopped' && failures.length === 0) note(state.error)
  }
  answer = writeJson({ sessionId, options }, chance)
  await backend.tokenOptions!({ evm: `0x${chance.hex(40)}` }, signal).then(
    (found) =>
      found.length === story.payable || failures.push(`${story.payable} coins to pay with, ${found.length} read`),
    note,
  )
  return { state, failures }
}

/** Tells whether the page ends where the story does; an answer that came late may have taken it back for a while. */
export function isAtEnd({ answers }: Story, { state }: Heard): boolean {
  const last = answers[answers.length - 1]
  if (!last || last.isLate) return true
  const { status } = last.session
  if (status === 'in_review') return state.status === 'processing'
  // What another tab began and this page has no way to go on with leaves the choice to the payer.
  const isElsewhere = status === 'waiting_payment' && /fiat|stripe|newKind/.test(last.way?.type ?? '')
  return state.status === status || (isElsewhere && state.status === 'requires_payment_method')
}
