import { toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import type { Heard } from '../../honestPage.ts'
import { nameOf, reveal } from '../../honestPage.ts'
import { writeJson } from '../../writeJson.ts'
import { createDynamic } from '../createDynamic.ts'
import { config, signal, terms } from '../scripted.ts'
import type { Step, Story } from './makeStory.ts'

/** Tells a story to the adapter and gives what the page makes of it, the check of the address on screen included. For tests only. */
export async function playStory({ flowId, steps }: Story, chance: Chance): Promise<Heard> {
  let step: Step | undefined
  const fetch = (url: RequestInfo | URL) => {
    const path = String(url).split('/').pop() ?? ''
    const body = step && answerTo(path, step, chance)
    return Promise.resolve(new Response(writeJson(body, chance), { status: chance.pick([200, 200, 201]) }))
  }
  const backend = createDynamic(config, { sessionId: flowId, clientSecret: '' }, { fetch }, terms)
  const failures: string[] = []
  let state: DepositState = { status: 'loading' }
  for (step of steps) {
    try {
      const { act } = step
      const session = await (act ? backend.setPaymentMethod!(act.choice, signal) : backend.retrieve(signal))
      // What another page chose is told by the tabs' own channel.
      const isOwnAct = act !== undefined || step.status === 'waiting_payment'
      state = transition(state, { type: 'session_received', session, isOwnAct })
      await reveal(state)
      review(state, step)
      if (state.status !== step.status) failures.push(`${step.status} became ${state.status}`)
    } catch (thrown) {
      failures.push(nameOf(thrown))
      state = transition(state, { type: 'read_failed', error: toDepositError(thrown) })
    }
  }
  return { state, failures }
}

function answerTo(path: string, { flow, act }: Step, chance: Chance): unknown {
  switch (path) {
    case 'source':
      return { sessionExpiresAt: '2026-07-01T13:00:00Z', sessionToken: `dft_${chance.hex(20)}`, flow: act?.source }
    case 'quote':
      return act?.quote
    default:
      return flow
  }
}

/** What the screen does before it has something signed. */
function review(state: DepositState, { units, act }: Step): void {
  if (state.status !== 'waiting_payment' || !act || units === undefined) return
  const { instruction } = state.session
  const prepared = instruction.kind === 'sign' && instruction.prepared
  if (!prepared || prepared.amount?.units !== units) throw new Error('nothing to sign, or another amount')
}
