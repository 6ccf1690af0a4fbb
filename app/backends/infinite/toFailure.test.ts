import { describe, expect, test } from 'vitest'
import { isDepositError } from '../../errors.ts'
import { toFailure } from './toFailure.ts'

const failureOf = (status: number, body: unknown) => {
  const failure = toFailure('infinite', status, body)
  return isDepositError(failure) ? { code: failure.code, ...failure.context } : failure
}
const backend = 'infinite'

describe('the codes of the documentation', () => {
  test.each([
    ['INVALID_PUBLIC_KEY', 400, { code: 'backend_rejected', backend, status: 400, field: 'account' }],
    ['CHALLENGE_EXPIRED', 400, { code: 'challenge_expired' }],
    ['NONCE_ALREADY_USED', 400, { code: 'challenge_expired' }],
    ['INVALID_SIGNATURE', 400, { code: 'signature_refused' }],
    ['UNAUTHORIZED', 401, { code: 'sign_in_needed', backend }],
    ['SESSION_EXPIRED', 401, { code: 'sign_in_needed', backend }],
    ['SESSION_NOT_FOUND', 404, { code: 'backend_rejected', backend, status: 404, field: 'loginId' }],
    ['ORGANIZATION_NOT_FOUND', 404, { code: 'organization_refused', reason: 'unknown' }],
    ['ORGANIZATION_NOT_ACTIVE', 400, { code: 'organization_refused', reason: 'inactive' }],
    ['WALLET_AUTH_DISABLED', 400, { code: 'organization_refused', reason: 'no_wallet_sign_in' }],
    ['RATE_LIMITED', 400, { code: 'backend_rate_limited', backend }],
    ['KYC_REQUIRED', 403, { code: 'identity_needed', backend }],
    ['KYC_REJECTED', 403, { code: 'identity_rejected', backend }],
    ['INVALID_QUOTE', 400, { code: 'price_ended', backend }],
    ['INSUFFICIENT_BALANCE', 400, { code: 'transfer_rejected', backend, field: 'amount' }],
    ['TRANSFER_FAILED', 400, { code: 'transfer_rejected', backend }],
    ['ACCOUNT_NOT_VERIFIED', 400, { code: 'account_unverified', backend }],
  ])('%s (%i)', (code, status, failure) => {
    const details = { reason: 'because' }
    expect(failureOf(status, { error: { code, message: 'no', details } })).toEqual(failure)
    expect(failureOf(status, { title: 'no', status, detail: `${code.toLowerCase()}: no`, instance: '/' })).toEqual(
      // A code of one word is no head of a sentence.
      code === 'UNAUTHORIZED' ? { code: 'sign_in_needed', backend } : failure,
    )
  })

  test('429 is left to whoever knows the wait', () => {
    expect(failureOf(429, { error: { code: 'RATE_LIMITED', message: 'slow' } })).toBeUndefined()
  })
})

describe('a field', () => {
  test.each([
    ['data.residentialAddress.postalCode', 'postalCode'],
    ['data.residentialAddress.streetLine1', 'street'],
    ['countryCode', 'country'],
    ['accountOwnerName', 'ownerName'],
    ['routingNumber', 'routingNumber'],
    ['something.new', undefined],
    ['__proto__', undefined],
  ])('%s has its name on the form: %s', (field, name) => {
    const told = { error: { code: 'VALIDATION_ERROR', message: 'no', details: { field, reason: 'no' } } }
    expect(failureOf(400, told)).toEqual({
      code: 'backend_rejected',
      backend,
      status: 400,
      ...(name && { field: name }),
    })
  })

  test.each([
    [
      { message: ['data.personalInfo.firstName: expected a value'], error: 'Bad Request', statusCode: 400 },
      'firstName',
    ],
    [{ message: 'email must be an email', error: 'Bad Request', statusCode: 400 }, 'email'],
    [{ title: 'Bad Request', status: 400, detail: 'routingNumber is wrong', instance: '/' }, 'routingNumber'],
    [{ title: 'Bad Request', status: 400, detail: 'the state of things is bad', instance: '/' }, undefined],
    ['<html>', undefined],
    [null, undefined],
  ])('%j is about %s', (body, field) => {
    expect(failureOf(400, body)).toEqual({ code: 'backend_rejected', backend, status: 400, ...(field && { field }) })
  })

  test('an amount that a rail does not take is the amount', () => {
    const error = { code: 'TRANSFER_FAILED', message: 'too little', details: { field: 'amount', reason: 'least 500' } }
    expect(failureOf(400, { error })).toEqual({ code: 'transfer_rejected', backend, field: 'amount' })
  })
})

test.each([
  [{ title: 'x', detail: 'duplicate_record: a customer exists', status: 400 }, { code: 'customer_known' }],
  [{ message: 'Invalid or expired verification code', statusCode: 400 }, { code: 'code_refused' }],
  [
    { message: ['contactInformation: expected an object'], statusCode: 400 },
    { code: 'backend_rejected', backend, status: 400, field: 'form' },
  ],
  [
    { message: ['individualData should not be empty'], statusCode: 400 },
    { code: 'backend_rejected', backend, status: 400, field: 'form' },
  ],
  [
    { message: ['data.contactInformation.email: expected an e-mail address'], statusCode: 400 },
    { code: 'backend_rejected', backend, status: 400, field: 'email' },
  ],
])('newer words %j', (body, failure) => expect(failureOf(400, body)).toEqual(failure))

test.each([500, 502, 403, 404])('%i alone says as much as it does elsewhere', (status) => {
  expect(failureOf(status, { error: { code: 'INTERNAL_ERROR', message: 'x' } })).toBeUndefined()
})

test('no word of an error is kept', () => {
  const failure = toFailure('infinite', 400, {
    error: { code: 'X', message: 'jwtmarker', details: { field: 'jwtmarker' } },
  })
  expect(JSON.stringify({ ...failure, cause: failure?.cause, text: String(failure) })).not.toContain('jwtmarker')
})
