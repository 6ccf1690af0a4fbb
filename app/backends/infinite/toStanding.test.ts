import { expect, test } from 'vitest'
import { readAnswer } from '../reader.ts'
import { toStage, toStanding } from './toStanding.ts'

const read = (status: string, stage: string | null) => readAnswer('infinite', { status, stage })

test.each([
  ['PENDING', 'pending', { status: 'waiting_payment' }],
  ['AWAITING_FUNDS', 'awaiting_funds', { status: 'waiting_payment' }],
  ['AWAITING_FUNDS', 'awaiting_crypto', { status: 'waiting_payment' }],
  // The status drives: a stage that is further on is for words.
  ['AWAITING_FUNDS', 'funds_received', { status: 'waiting_payment' }],
  ['IN_REVIEW', 'in_review', { status: 'processing', issue: 'review' }],
  ['PROCESSING', 'payment_received', { status: 'processing' }],
  ['PROCESSING', 'refunded', { status: 'processing' }],
  ['COMPLETED', 'completed', { status: 'succeeded' }],
  ['COMPLETED', 'a word of tomorrow', { status: 'succeeded' }],
  ['FAILED', 'error', { status: 'failed' }],
  ['CANCELLED', 'cancelled', { status: 'cancelled' }],
  ['FAILED', 'refunded', { status: 'bounced' }],
  ['CANCELLED', 'refunded', { status: 'bounced' }],
  ['COMPLETED', 'refunded', { status: 'bounced' }],
  ['AWAITING_FUNDS', 'kyc_required', { status: 'waiting_payment', asksIdentity: true }],
  ['IN_REVIEW', 'kyc_required', { status: 'processing', issue: 'review', asksIdentity: true }],
  ['COMPLETED', 'kyc_required', { status: 'succeeded' }],
  ['completed', null, { status: 'succeeded' }],
  ['ON_HOLD', 'pending', undefined],
  ['constructor', null, undefined],
])('%s with the stage %s: %j', (status, stage, standing) => {
  expect(toStanding(read(status, stage))).toEqual(standing)
})

test.each([
  ['awaiting_funds', 'awaiting_funds'],
  ['awaiting_crypto', 'awaiting_crypto'],
  ['funds_received', 'funds_received'],
  ['payment_received', 'funds_received'],
  ['payment_submitted', 'payment_submitted'],
  ['payment_processed', 'payment_processed'],
  ['pending', 'pending'],
  ['in_review', 'in_review'],
  ['sent', 'sent'],
  ['REFUNDED', 'refunded'],
  ['completed', undefined],
  ['kyc_required', undefined],
  ['toString', undefined],
])('the stage %s is told as %s', (word, stage) => expect(toStage(read('PROCESSING', word))).toBe(stage))
