import { toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import type { Heard } from '../../honestPage.ts'
import { nameOf, reveal } from '../../honestPage.ts'
import { writeJson } from '../../writeJson.ts'
import { createBleepay } from '../createBleepay.ts'
import { signal, startedAt } from '../scripted.ts'
import type { Story } from './makeStory.ts'

const config = { id: 'bleepay', apiBase: 'https://payments.example' }
const credentials = { sessionId: 'dep_8f21', clientSecret: 'dep_secret_marker' }
/** What a story ends in, by the last word of its server. */
const endOf: Readonly<Record<string, string>> = {
  CREATED: 'waiting_payment',
  CONFIRMED: 'succeeded',
  OVERPAID: 'succeeded',
  EXPIRED: 'expired',
  FAILED: 'failed',
  REFUNDED: 'bounced',
}
/** As often as the backend lets a page look, in ms. */
const pauseMs = 80_000

/** Tells a story to the adapter and gives what the page makes of it, the check of the address on screen included. For tests only. */
export async function playStory({ answers, currencies }: Story, chance: Chance): Promise<Heard> {
  let now = startedAt
  let answer = ''
  const fetch = (url: RequestInfo | URL) =>
    Promise.resolve(new Response(String(url).includes('/finance/') ? JSON.stringify(currencies) : answer))
  const backend = createBleepay(config, credentials, { fetch }, () => now)
  const failures: string[] = []
  let state: DepositState = { status: 'loading' }
  for (const fields of answers) {
    answer = writeJson(fields, chance)
    try {
      const session = await backend.retrieve(signal)
      state = transition(state, { type: 'session_received', session, isOwnAct: false })
      await reveal(state)
    } catch (thrown) {
      failures.push(nameOf(thrown))
      state = transition(state, { type: 'read_failed', error: toDepositError(thrown) })
    }
    if (state.status === 'stopped' && failures.length === 0) failures.push(state.error.code)
    now += pauseMs
  }
  return { state, failures }
}

/** Tells whether the page ends where the story does. */
export function isAtEnd({ answers }: Story, { state }: Heard): boolean {
  return state.status === endOf[String(answers.at(-1)?.['paymentStatus'])]
}
