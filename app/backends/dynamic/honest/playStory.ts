import { verifyAddress } from '../../../chains/address.ts'
import { familyOf } from '../../../chains/caip.ts'
import { isDepositError, toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import { writeJson } from '../../writeJson.ts'
import { createDynamic } from '../createDynamic.ts'
import { config, signal, terms } from '../scripted.ts'
import type { Step, Story } from './makeStory.ts'

/** What a page that hears a story ends in: its state, and what went wrong on the way. */
export type Heard = { readonly state: DepositState; readonly failures: readonly string[] }

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
      await reveal(state, step)
      if (state.status !== step.status) failures.push(`${step.status} became ${state.status}`)
    } catch (thrown) {
      const { code } = toDepositError(thrown)
      failures.push(isDepositError(thrown, 'backend_unreadable') ? `${code} ${thrown.context.path}` : code)
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

/** What the screen does before it shows an address, or has something signed. */
async function reveal(state: DepositState, { units, act }: Step): Promise<void> {
  if (state.status !== 'waiting_payment') return
  const { instruction } = state.session
  if (instruction.kind === 'transfer')
    await verifyAddress(familyOf(instruction.asset.chainId), instruction.receiverAddress)
  if (!act || units === undefined) return
  const prepared = instruction.kind === 'sign' && instruction.prepared
  if (!prepared || prepared.amount?.units !== units) throw new Error('nothing to sign, or another amount')
}
