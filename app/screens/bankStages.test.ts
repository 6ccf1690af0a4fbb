import { expect, test } from 'vitest'
import { bankSteps } from './bankStages.ts'

const leg = { direction: 'buy', rail: 'wire', currency: 'USD', fees: [] } as const

test.each([
  ['awaiting_funds', ['now', 'later', 'later']],
  ['in_review', ['now', 'later', 'later']],
  ['funds_received', ['done', 'now', 'later']],
  ['payment_submitted', ['done', 'now', 'later']],
  ['payment_processed', ['done', 'done', 'now']],
  ['sent', ['done', 'done', 'now']],
] as const)('%s is as far as its word says', (stage, steps) => {
  expect(bankSteps({ ...leg, stage })).toEqual(steps)
})

test('without a word nothing is called done', () => {
  expect(bankSteps(leg)).toEqual(['now', 'later', 'later'])
})
