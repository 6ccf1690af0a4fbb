import { expect, test } from 'vitest'
import { moneyAsset } from '../chains/bank.ts'
import type { BankLeg, Stage } from '../model/ramp.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import { moneyEvents } from './moneyEvents.ts'
import { toPublicSession } from './toPublic.ts'

const leg: BankLeg = { direction: 'buy', rail: 'wire', currency: 'USD', amount: '500.00', fees: [] }
const { sourceTransfer, ...bare } = samples.processing
const paidByBank = (stage?: Stage) => ({
  ...bare,
  route: { asset: moneyAsset('USD', 2) },
  bank: { ...leg, ...(stage && { stage }) },
})
const typesOf = (stage?: Stage) => moneyEvents(paidByBank(stage), undefined).map(({ type }) => type)

test.each(['in_review', 'pending', 'awaiting_funds', 'awaiting_crypto'] as const)(
  'bank money that is %s is not detected yet',
  (stage) => {
    expect(sourceTransfer).toBeDefined()
    expect(typesOf(stage)).toEqual([])
  },
)

test.each(['funds_received', 'payment_submitted', 'payment_processed', 'sent', undefined] as const)(
  'bank money that is %s is detected, and no amount is made up',
  (stage) => {
    expect(typesOf(stage)).toEqual(['payment.detected'])
    const [event] = moneyEvents(paidByBank(stage), undefined)
    expect(event?.data).toMatchObject({ source: { chainId: 'swift:0', assetId: 'swift:0/iso4217:USD' } })
    expect(JSON.stringify(event?.data)).not.toContain('"source":{"amount"')
  },
)

test('a host learns of the bank’s side, and of nothing that names the payer’s account', () => {
  const target = { asset: moneyAsset('USD', 2), address: 'Chase ••4321' }
  const session = { ...samples.succeeded, target, transferId: 'tr_1', bank: { ...leg, direction: 'sell' as const } }
  const told = toPublicSession(session)
  expect(told).toMatchObject({
    transferId: 'tr_1',
    target: { chainId: 'swift:0', address: '' },
    bank: { direction: 'sell', rail: 'wire', currency: 'USD', amount: '500.00' },
  })
  expect(JSON.stringify(told)).not.toContain('4321')
})

test('another payment tells nothing of banks', () => {
  expect(toPublicSession(samples.processing)).not.toHaveProperty('bank')
  expect(moneyEvents(samples.processing, undefined)[0]?.data).toMatchObject({
    source: { chainId: polygonUsdc.chainId },
  })
})
