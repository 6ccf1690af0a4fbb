import { expect, test } from 'vitest'
import { transfer } from '../model/samples.ts'
import { withRefundAddress } from './withRefundAddress.ts'

const refundAddress = '0x1111111111111111111111111111111111111111'

test('a new refund address keeps the amount that was suggested', () => {
  const suggested = { ...transfer, amount: { units: 25_000_000n, basis: 'suggested' } } as const
  expect(withRefundAddress(suggested, refundAddress)).toEqual({
    kind: 'transfer',
    asset: transfer.asset,
    refundAddress,
    amount: 25_000_000n,
  })
})

test('a new refund address leaves an amount that follows from the session to the session', () => {
  const derived = { ...transfer, amount: { units: 25_021_000n, basis: 'derived' } } as const
  expect(withRefundAddress(derived, refundAddress)).not.toHaveProperty('amount')
  const { amount: _, ...free } = transfer
  expect(withRefundAddress(free, refundAddress)).not.toHaveProperty('amount')
})
