import { verifyAddress } from '../../../chains/address.ts'
import { toDepositError, isDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import { writeJson } from '../../writeJson.ts'
import { createBleepay } from '../createBleepay.ts'
import { signal, startedAt } from '../scripted.ts'
import type { Story } from './makeStory.ts'

/** What a page that hears a story ends in: its state, and the failure of any answer on the way. */
export type Heard = { readonly state: DepositState; readonly failures: readonly string[] }

const config = { id: 'bleepay', apiBase: 'https://payments.example' }
const credentials = { sessionId: 'dep_8f21', clientSecret: 'dep_secret_marker' }
/** As often as the backend lets a page look. */
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
      if (state.status === 'waiting_payment' && state.session.instruction.kind === 'transfer')
        await verifyAddress('evm', state.session.instruction.receiverAddress)
    } catch (thrown) {
      const error = toDepositError(thrown)
      failures.push(isDepositError(thrown, 'backend_unreadable') ? `${error.code} ${thrown.context.path}` : error.code)
      state = transition(state, { type: 'read_failed', error })
    }
    if (state.status === 'stopped' && failures.length === 0) failures.push(state.error.code)
    now += pauseMs
  }
  return { state, failures }
}
