import { DepositError } from '../../errors.ts'
import { readAnswer, readIfFit } from '../reader.ts'

/**
 * Gives the failure that a code of the API means; nothing where the HTTP status says as much. The body's shape is not
 * documented: the code stands in an `error` object, beside an `error` text, or alone.
 *
 * @see https://docs.bleepay.com/api-reference/introduction/authentication
 */
export function toFailure(backend: string, status: number, body: unknown): DepositError | undefined {
  const answer = readAnswer(backend, body)
  const code = [answer.at('error').at('code'), answer.at('code'), answer.at('error')]
    .map((place) => readIfFit(() => place.text(64)))
    .find((text) => text !== undefined)
  switch (code ?? '') {
    case 'unauthorized':
      return new DepositError('session_unauthorized', { backend, status })
    case 'not_found':
      return new DepositError('session_not_found', { backend })
    case 'cannot_cancel':
      return new DepositError('backend_rejected', { backend, status })
    default:
      return undefined
  }
}
