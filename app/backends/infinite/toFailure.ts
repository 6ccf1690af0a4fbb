import { DepositError } from '../../errors.ts'
import { readAnswer, readIfFit } from '../reader.ts'
import type { Place } from '../reader.ts'
import { fieldIn, fieldNamed } from './formFields.ts'

/** The field of a refusal that says: this order's key stands for another one already. */
export const sameOrder = 'order'
/** The field of a refusal that says: customers are written in another form here. */
export const flatBody = 'form'

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
    SESSION_NOT_FOUND: (backend, _, status) =>
      new DepositError('backend_rejected', { backend, status, field: 'loginId' }),
    DUPLICATE_RECORD: () => new DepositError('customer_known', {}),
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
  const words = wordsOf(answer)
  if (/\bidempotency[-_ ]?key\b/i.test(words))
    return new DepositError('transfer_rejected', { backend, field: sameOrder })
  if (status < 500 && isFlatBody(words))
    return new DepositError('backend_rejected', { backend, status, field: flatBody })
  const field = namedField(answer)
  if (Object.hasOwn(meanings, code)) return meanings[code]!(backend, field, status)
  if (status === 401) return new DepositError('sign_in_needed', { backend })
  if (/duplicate_record/i.test(words)) return new DepositError('customer_known', {})
  if (/invalid or expired verification code/i.test(words)) return new DepositError('code_refused', {})
  return status === 400 || status === 409 || status === 422
    ? new DepositError('backend_rejected', { backend, status, ...field })
    : undefined
}

/** Tells whether an error misses a part that only the newer form of a customer has at its top. */
function isFlatBody(words: string): boolean {
  return /(?:^|[\s"'])(?:contactInformation|individualData)(?:$|[\s:."'])/.test(words)
}

/** A code has its own field, or stands at the head of the words. */
function codeOf(answer: Place): string {
  const places = [answer.at('error').at('code'), answer.at('code')]
  const told = places.map((place) => readIfFit(() => place.text(64))).find(Boolean)
  const headed = /^([a-z]+(?:_[a-z]+)+):/.exec(readIfFit(() => answer.at('detail').text()) ?? '')?.[1]
  return (told ?? headed ?? '').toUpperCase()
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
    details.at('field'),
    details.at('reason'),
    answer.at('message'),
    answer.at('title'),
    answer.at('detail'),
  ]
  return [...places, ...list].map((place) => readIfFit(() => place.text()) ?? '').join(' ')
}
