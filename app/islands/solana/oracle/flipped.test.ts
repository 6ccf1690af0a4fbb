import { getCompiledTransactionMessageDecoder, getTransactionDecoder } from '@solana/kit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTransaction, type Judgement } from '../../solana.ts'
import { programs } from '../programs.ts'
import { buildHonest } from './buildHonest.ts'
import { derivePeople } from './people.ts'
import { plans } from './plan.ts'

/** `npm run honest` flips many more, each time others. */
const numRuns = Number(process.env['INLET_HONEST'] ?? 60)
const seed = Number(process.env['INLET_SEED'] ?? (process.env['INLET_HONEST'] ? Date.now() % 2 ** 31 : 1))
const accountOf = await derivePeople()

/** Payments that the page understands whole: one transfer, of SOL or of a token. */
const understood = plans.map((plan) => ({
  ...plan,
  form: plan.form === 'plain' ? ('plain' as const) : ('checked' as const),
  wraps: 'no' as const,
  hidden: [],
  routers: [],
}))

test(`a flipped bit of an understood payment is refused, or shown as what it does then (seed ${seed})`, () => {
  const outcomes = { refused: 0, shown: 0 }
  fc.assert(
    fc.property(understood, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), (plan, places) => {
      const { bytes, order } = buildHonest(plan, accountOf)
      for (const at of places) {
        const flipped = flip(bytes, at % (bytes.length * 8))
        const judgement = judgeTransaction(Buffer.from(flipped).toString('hex'), order)
        outcomes[judgement.tier === 'refused' ? 'refused' : 'shown'] += 1
        if (judgement.tier !== 'refused') expectTold(judgement, flipped, order.account)
      }
    }),
    { numRuns, seed },
  )
  console.log(`Flipped bits from seed ${seed}: ${JSON.stringify(outcomes)}`)
  expect(outcomes.refused * outcomes.shown).toBeGreaterThan(0)
})

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

function expectTold(judgement: Exclude<Judgement, { tier: 'refused' }>, bytes: Uint8Array, payer: string): void {
  const { moves } = judgement.tier === 'understood' ? judgement.facts : judgement.provable
  const shown = moves.map(({ to, units }) => `${units} to ${to}`)
  const does = movesIn(bytes, payer)
  expect(judgement.bytes).toEqual(bytes)
  expect(shown).toEqual(expect.arrayContaining([...does]))
  if (judgement.tier === 'understood') expect(shown).toHaveLength(does.length)
}

/** What Solana's own library reads: who gets how much from an account of the payer's. */
function movesIn(bytes: Uint8Array, payer: string): readonly string[] {
  const { messageBytes } = getTransactionDecoder().decode(bytes)
  const message = getCompiledTransactionMessageDecoder().decode(messageBytes)
  if (!('instructions' in message)) return ['nothing that wallets of today sign']
  return message.instructions.flatMap(({ programAddressIndex, accountIndices = [], data = new Uint8Array() }) => {
    const program = message.staticAccounts[programAddressIndex]
    const accounts = accountIndices.map((index) => message.staticAccounts[index])
    const view = new DataView(Uint8Array.from(data).buffer)
    if (program === programs.system && data.length === 12 && view.getUint32(0, true) === 2)
      return accounts[0] === payer ? [`${view.getBigUint64(4, true)} to ${accounts[1]}`] : []
    if (program !== programs.token && program !== programs.token2022) return []
    const toAt = data[0] === 3 ? 1 : data[0] === 12 ? 2 : undefined
    if (toAt === undefined || data.length < 9 || accounts[toAt + 1] !== payer) return []
    return [`${view.getBigUint64(1, true)} to ${accounts[toAt]}`]
  })
}
