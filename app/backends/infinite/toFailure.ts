import { DepositError } from '../../errors.ts'
import { readAnswer, readIfFit } from '../reader.ts'
import type { Place } from '../reader.ts'
import { fieldIn, fieldNamed } from './formFields.ts'

/** What is told apart by its code alone. */
const meanings: Readonly<Record<string, (backend: string, field: { field?: string }, status: number) => DepositError>> =
  {
    INVALID_PUBLIC_KEY: (backend, _, status) =>
      new DepositError('backend_rejected', { backend, status, field: 'account' }),
    CHALLENGE_EXPIRED: () => new DepositError('challenge_expired', {}),
    NONCE_ALREADY_USED: () => new DepositError('challenge_expired', {}),
    INVALID_SIGNATURE: () => new DepositError('signature_refused', {}),
    UNAUTHORIZED: (backend) => new DepositError('sign_in_needed', { backend }),
    SESSION_EXPIRED: (backend) => new DepositError('sign_in_needed', { backend }),
    SESSION_NOT_FOUND: (backend) => new DepositError('session_not_found', { backend }),
    ORGANIZATION_NOT_FOUND: () => new DepositError('organization_refused', { reason: 'unknown' }),
    ORGANIZATION_NOT_ACTIVE: () => new DepositError('organization_refused', { reason: 'inactive' }),
    WALLET_AUTH_DISABLED: () => new DepositError('organization_refused', { reason: 'no_wallet_sign_in' }),
    KYC_REQUIRED: (backend) => new DepositError('identity_needed', { backend }),
    KYC_REJECTED: (backend) => new DepositError('identity_rejected', { backend }),
    INVALID_QUOTE: (backend) => new DepositError('price_ended', { backend }),
    INSUFFICIENT_BALANCE: (backend) => new DepositError('transfer_rejected', { backend, field: 'amount' }),
    TRANSFER_FAILED: (backend, field) => new DepositError('transfer_rejected', { backend, ...field }),
    ACCOUNT_NOT_VERIFIED: (backend) => new DepositError('account_unverified', { backend }),
  }

/**
 * Gives the failure that an error of the API means; nothing where the HTTP status says as much. Errors come in three
 * shapes: `{error: {code, message, details}}`, `{title, status, detail, instance}` and `{message, error, statusCode}`,
 * whose message may be a list. Words are matched, never kept.
 */
export function toFailure(backend: string, status: number, body: unknown): DepositError | undefined {
  const answer = readAnswer(backend, body)
  const code = codeOf(answer)
  // The page's own reading of the status knows of waits.
  if (status === 429) return undefined
  if (code === 'RATE_LIMITED') return new DepositError('backend_rate_limited', { backend })
  const field = namedField(answer)
  if (Object.hasOwn(meanings, code)) return meanings[code]!(backend, field, status)
  if (status === 401) return new DepositError('sign_in_needed', { backend })
  const words = wordsOf(answer)
  if (/duplicate_record/i.test(words)) return new DepositError('customer_known', {})
  if (/invalid or expired verification code/i.test(words)) return new DepositError('code_refused', {})
  return status === 400 || status === 409 || status === 422
    ? new DepositError('backend_rejected', { backend, status, ...field })
    : undefined
}

function codeOf(answer: Place): string {
  const places = [answer.at('error').at('code'), answer.at('code')]
  return places.map((place) => readIfFit(() => place.text(64).toUpperCase())).find(Boolean) ?? ''
}

/** The field at fault, by the name that the page's own form has for it. */
function namedField(answer: Place): { field?: string } {
  const told = readIfFit(() => answer.at('error').at('details').at('field').text(120))
  const field = (told && fieldNamed(told)) ?? fieldIn(wordsOf(answer))
  return field ? { field } : {}
}

/** All that an error says, in one line. */
function wordsOf(answer: Place): string {
  const { error, details } = { error: answer.at('error'), details: answer.at('error').at('details') }
  const list = readIfFit(() => answer.at('message').list()) ?? []
  const places = [
    error,
    error.at('message'),
    details.at('reason'),
    answer.at('message'),
    answer.at('title'),
    answer.at('detail'),
  ]
  return [...places, ...list].map((place) => readIfFit(() => place.text()) ?? '').join(' ')
}
