import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTransaction } from '../../solana.ts'
import { buildHonest } from './buildHonest.ts'
import { derivePeople } from './people.ts'
import { plans } from './plan.ts'

/** `npm run honest` builds many more, each time others. */
const numRuns = Number(process.env['INLET_HONEST'] ?? 500)
const seed = Number(process.env['INLET_SEED'] ?? (process.env['INLET_HONEST'] ? Date.now() % 2 ** 31 : 1))
/** A transaction is built and judged in some ms; a busy machine takes ten times as long. */
const timeout = Math.max(60_000, numRuns * 40)
const accountOf = await derivePeople()

test(`no honest transaction is refused, and what is said of it is so (seed ${seed})`, { timeout }, () => {
  const tiers = { understood: 0, opaque: 0 }
  fc.assert(
    fc.property(plans, (plan) => {
      const { text, bytes, order, tier, ...said } = buildHonest(plan, accountOf)
      const judgement = judgeTransaction(text, order)
      if (judgement.tier === 'refused') return expect(judgement).toEqual({ tier })
      const facts = judgement.tier === 'understood' ? judgement.facts : judgement.provable
      expect([judgement.tier, facts]).toEqual([tier, facts])
      expect(judgement.bytes).toEqual(bytes)
      expect(facts).toMatchObject({ version: plan.version, ...said })
      tiers[judgement.tier] += 1
    }),
    { numRuns, seed },
  )
  console.log(`${numRuns} honest transactions from seed ${seed}: ${JSON.stringify(tiers)}`)
  expect(tiers.understood * tiers.opaque).toBeGreaterThan(0)
})
