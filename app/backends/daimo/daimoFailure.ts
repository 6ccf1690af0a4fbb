import { DepositError } from '../../errors.ts'
import { readAnswer, readIfFit } from '../reader.ts'

/**
 * Gives the failure that an error of the API means, by its `type`; nothing where it has none of those. Fields stand in
 * an `error` object or beside each other. Of its words only the name of a refused field is kept. A part of its own: most
 * pages never meet a refusal.
 *
 * @see https://docs.daimo.com/api-reference
 */
export function daimoFailure(backend: string, status: number, body: unknown): DepositError | undefined {
  const answer = readAnswer(backend, body)
  const error = answer.at('error').isAbsent ? answer : answer.at('error')
  const word = (key: string) => readIfFit(() => error.at(key).text())
  switch (word('type') ?? '') {
    case 'authentication_error':
      return new DepositError('session_unauthorized', { backend, status })
    case 'api_error':
      return new DepositError('backend_failed', { backend, status })
    case 'invalid_request_error':
      if (status === 404 || /not_?found|unknown_session/.test(word('code') ?? ''))
        return new DepositError('session_not_found', { backend })
      return refused(backend, status, word('param'))
    case 'validation_error':
      return refused(backend, status, word('param'))
    default:
      return undefined
  }
}

/** A field is named by its last step: `paymentMethod.amountUsd` is `amountUsd`. */
function refused(backend: string, status: number, param = ''): DepositError {
  const field = /(?:^|[.\]])(\w{1,40})$/.exec(param)?.[1]
  return new DepositError('backend_rejected', { backend, status, ...(field && { field }) })
}
