// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { makeDrafting } from './draft.ts'

afterEach(() => window.sessionStorage.clear())

test('a reload keeps the amount and what was chosen of the market, and nothing of the payer', () => {
  makeDrafting('order:1').change({ amount: '250', direction: 'sell', rail: 'wire' })
  makeDrafting('order:1').change({ accountId: 'acct_9', addresses: { solana: 'So1' }, isReviewed: true })
  expect(JSON.stringify({ ...window.sessionStorage })).not.toMatch(/acct_9|So1/)
  expect(makeDrafting('order:1').draft()).toEqual({ amount: '250', direction: 'sell', rail: 'wire', addresses: {} })
})

test('another order begins empty', () => {
  makeDrafting('order:1').change({ amount: '250' })
  expect(makeDrafting('order:2').draft()).toEqual({ amount: '', addresses: {} })
})
