import { readDecimal } from '../../../chains/amount.ts'
import { isSameAddress } from '../../../chains/address.ts'
import { verifyAddress } from '../../../chains/verifyAddress.ts'
import { familyOf } from '../../../chains/caip.ts'
import { toDepositError } from '../../../errors.ts'
import type { DepositState } from '../../../model/depositState.ts'
import { transition } from '../../../model/transition.ts'
import type { Chance } from '../../chance.ts'
import type { Heard } from '../../honestPage.ts'
import { nameOf } from '../../honestPage.ts'
import { writeJson } from '../../writeJson.ts'
import { createInfinite } from '../createInfinite.ts'
import { config, jwt, signal, watch } from '../scripted.ts'
import type { Facts, Step, Story } from './makeStory.ts'
import { withNumbers } from './makeWorld.ts'

/** Tells a story to the adapter and gives what the page makes of it, the check of the address on screen included. For tests only. */
export async function playStory({ facts, currencies, steps }: Story, chance: Chance): Promise<Heard> {
  let answer: object = {}
  const fetch = (url: RequestInfo | URL) => {
    const body = String(url).endsWith('/currencies') ? currencies : answer
    return Promise.resolve(new Response(withNumbers(writeJson(body, chance)), { status: chance.pick([200, 200, 201]) }))
  }
  const backend = createInfinite(config, { sessionId: facts.id, clientSecret: jwt() }, { fetch }, watch)
  const failures: string[] = []
  let state: DepositState = { status: 'loading' }
  let expected: string = 'processing'
  for (const step of steps) {
    answer = step.transfer
    expected = step.status ?? expected
    try {
      const session = await backend.retrieve(signal)
      state = transition(state, { type: 'session_received', session, isOwnAct: false })
      await reveal(state, facts, step)
      if (state.status !== expected) failures.push(`${expected} became ${state.status}`)
    } catch (thrown) {
      failures.push(nameOf(thrown))
      state = transition(state, { type: 'read_failed', error: toDepositError(thrown) })
    }
  }
  return { state, failures }
}

/** What the screen does before it shows what to pay into: it is what the story says, to the digit. */
async function reveal(state: DepositState, facts: Facts, { isTold, status }: Step): Promise<void> {
  if (state.status !== 'waiting_payment' || status === undefined) return
  const { instruction } = state.session
  if (!isTold) {
    if (instruction.kind !== 'untold') throw new Error('something to pay into that nobody told')
    return
  }
  if (instruction.kind === 'transfer') {
    const family = familyOf(instruction.asset.chainId)
    const shown = await verifyAddress(family, instruction.receiverAddress)
    const isWhole = instruction.amount?.units === readDecimal(facts.amount, facts.coin.decimals)
    if (!isWhole || !isSameAddress(family, shown, facts.receiver)) throw new Error('another amount or address')
  } else {
    const isSame = instruction.kind === 'bank_transfer' && instruction.amount.text === facts.amount
    const isTo = isSame && instruction.rows.some(({ value }) => value === facts.accountNumber)
    if (!isTo || instruction.reference !== facts.reference) throw new Error('another amount, account or reference')
  }
}
