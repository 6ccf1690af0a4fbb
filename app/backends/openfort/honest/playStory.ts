import { toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import { createOpenfort } from '../createOpenfort.ts'
import { config, credentials, signal } from '../scripted.ts'
import type { Chance } from '../../chance.ts'
import type { Heard } from '../../honestPage.ts'
import { nameOf, reveal } from '../../honestPage.ts'
import type { Story } from './makeStory.ts'
import { writeJson } from '../../writeJson.ts'

/** Tells a story to the adapter and gives what the page makes of it, the check of the address on screen included. For tests only. */
export async function playStory(story: Story, chance: Chance): Promise<Heard> {
  let answer = ''
  const fetch = (url: RequestInfo | URL) =>
    Promise.resolve(new Response(String(url).endsWith('/chains') ? JSON.stringify(story.chains) : answer))
  const backend = createOpenfort(config, credentials, { fetch })
  const failures: string[] = []
  let state: DepositState = { status: 'loading' }
  const note = (thrown: unknown) => {
    failures.push(nameOf(thrown))
    return toDepositError(thrown)
  }
  for (const { fields, isOwnAct } of story.answers) {
    answer = writeJson(fields, chance)
    try {
      const session = await backend.retrieve(signal)
      state = transition(state, { type: 'session_received', session, isOwnAct })
      await reveal(state)
    } catch (thrown) {
      state = transition(state, { type: 'read_failed', error: note(thrown) })
    }
    if (state.status === 'stopped' && failures.length === 0) note(state.error)
  }
  return { state, failures }
}

/** Tells whether the page ends where the story does; an answer that came late may have taken it back for a while. */
export function isAtEnd({ answers }: Story, { state }: Heard): boolean {
  const last = answers[answers.length - 1]
  const told = last?.fields['status']
  return last?.isLate === true || state.status === (told === 'in_review' ? 'processing' : told)
}
