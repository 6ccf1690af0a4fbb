import { describe, expect, test } from 'vitest'
import { failureOf, scripted, signal } from './scripted.ts'

const message = 'clientSecret cs_marker is wrong'
const errors = {
  authentication: { type: 'authentication_error', code: 'invalid_secret', message },
  validation: { type: 'validation_error', code: 'invalid_parameter', message, param: 'paymentMethod.amountUsd' },
  unnamed: { type: 'validation_error', code: 'invalid_parameter', message, param: 'cs_marker"}' },
  unknownSession: { type: 'invalid_request_error', code: 'session_not_found', message },
  impossible: { type: 'invalid_request_error', code: 'amount_too_small', message, param: 'amountUsd' },
  server: { type: 'api_error', code: 'internal', message },
  newer: { type: 'rate_limit_error', code: 'slow_down', message },
}

describe.each([
  ['in an envelope', (error: object) => ({ error })],
  ['flat', (error: object) => error],
])('an error %s', (_, wrap) => {
  test.each([
    [400, errors.authentication, { code: 'session_unauthorized', status: 400 }],
    [401, errors.authentication, { code: 'session_unauthorized', status: 401 }],
    [400, errors.validation, { code: 'backend_rejected', status: 400, field: 'amountUsd' }],
    [400, errors.unnamed, { code: 'backend_rejected', status: 400 }],
    [400, errors.unknownSession, { code: 'session_not_found' }],
    [404, errors.impossible, { code: 'session_not_found' }],
    [400, errors.impossible, { code: 'backend_rejected', status: 400, field: 'amountUsd' }],
    [400, errors.server, { code: 'backend_failed', status: 400 }],
    [500, errors.server, { code: 'backend_failed', status: 500 }],
    [429, errors.newer, { code: 'backend_rate_limited' }],
    [418, errors.newer, { code: 'backend_rejected', status: 418 }],
  ])('of status %s means what its type says (%#)', async (status, error, meaning) => {
    const { backend } = scripted({ status, body: wrap(error) })
    const failure = await failureOf(backend.retrieve(signal))
    expect(failure).toEqual({ backend: 'daimo', ...meaning })
    expect(JSON.stringify(failure)).not.toContain('marker')
  })
})

test.each([
  [404, '<html>not here</html>', 'session_not_found'],
  [502, '', 'backend_failed'],
  [400, 'null', 'backend_rejected'],
  [400, '[1]', 'backend_rejected'],
  [400, '{"error":"plain text"}', 'backend_rejected'],
  [200, '{"error":', 'backend_unreadable'],
  [200, 'null', 'backend_unreadable'],
])('an answer of %s without a type is read by its status (%#)', async (status, body, code) => {
  const { backend } = scripted({ status, body })
  expect(await failureOf(backend.retrieve(signal))).toMatchObject({ code })
})
