import { DepositError } from '../../errors.ts'
import { readAnswer, readIfFit } from '../reader.ts'

/** The fields that this page sends: an error names one in its words. */
const fields = [
  'refundAddress',
  'fromAddress',
  'fromChainId',
  'fromChainName',
  'fromTokenAddress',
  'exchangeProvider',
  'txHash',
] as const

/** What a refusal is about where no field is: a check of the payer's account that is not over. */
export const riskField = 'riskState'

/**
 * Gives the failure that an error of the API means; nothing where the HTTP status says as much. The body is
 * `{error, code?}` or `{code, message}`, and 422 may add messages. Its words are matched, never kept.
 *
 * A flow is read without a token: 401 can then only mean that there is none by this id.
 *
 * @see https://www.dynamic.xyz/docs/flow/api-errors
 */
export function toFailure(backend: string, status: number, body: unknown, isRead: boolean): DepositError | undefined {
  const code = codeOf(backend, body)
  const words = wordsOf(backend, body)
  const rejected = (field?: string) =>
    new DepositError('backend_rejected', { backend, status, ...(field && { field }) })
  if (/^exchange_/.test(code)) return new DepositError('method_unavailable', { backend })
  if (code === 'flow_not_found' || (isRead && status === 401)) return new DepositError('session_not_found', { backend })
  if (code === 'sanctions_blocked' || code === 'risk_blocked') return rejected(riskField)
  if (status === 422) return refusedState(backend, words) ?? rejected(namedField(words))
  return status === 400 ? rejected(namedField(words)) : undefined
}

/** What a flow lacks to go on. */
function refusedState(backend: string, words: string): DepositError | undefined {
  if (/quoteFailures|no route/i.test(words)) return new DepositError('method_unavailable', { backend })
  if (/risk/i.test(words)) return new DepositError('backend_rejected', { backend, status: 422, field: riskField })
  if (/\bgas\b.*(?:balance|insufficient|enough)|(?:balance|insufficient|enough).*\bgas\b/i.test(words))
    return new DepositError('wallet_insufficient_gas', { symbol: '' })
  if (/balance|insufficient|not enough/i.test(words))
    return new DepositError('wallet_insufficient_funds', { symbol: '', missing: '' })
  return /quote\b.*(?:expired|stale)|(?:expired|stale).*\bquote/i.test(words)
    ? new DepositError('transaction_expired', {})
    : undefined
}

function namedField(words: string): string | undefined {
  return fields.find((field) => words.includes(field))
}

function codeOf(backend: string, body: unknown): string {
  return readIfFit(() => readAnswer(backend, body).at('code').text(100)) ?? ''
}

/** All that an error says, in one line. */
function wordsOf(backend: string, body: unknown): string {
  const answer = readAnswer(backend, body)
  const said = [answer.at('error'), answer.at('message')].map((place) => readIfFit(() => place.text()))
  const more = readIfFit(() => answer.at('payload').at('additionalMessages').list()) ?? []
  const failures = answer.at('quoteFailures').isAbsent ? answer.at('payload').at('quoteFailures') : answer
  return [
    ...said,
    ...more.map((place) => readIfFit(() => place.text())),
    failures.isAbsent ? '' : 'quoteFailures',
  ].join(' ')
}
