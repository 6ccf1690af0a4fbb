import { DepositError } from '../errors.ts'
import { deadline } from '../lib/deadline.ts'
import { requestInit } from './requestInit.ts'

/** One exchange with a backend. */
export type Exchange = {
  /** The deployment's id of the backend, for errors. */
  readonly backend: string
  readonly url: string
  readonly init?: RequestInit
  readonly signal: AbortSignal
  readonly fetch: typeof fetch
  /** An exchange that was started before this code ran: its answer is used instead of asking anew. */
  readonly started?: Promise<Response> | undefined
  /** Reads this backend's own failures, whose words say more than the HTTP status; nothing where they do not. */
  readonly readFailure?: (status: number, body: unknown) => DepositError | undefined | Promise<DepositError | undefined>
  /** Parses an answer where numbers must stay what they were written as; JSON's own reading where absent. */
  readonly parse?: (text: string) => unknown
}

/** Longest answer that is read, in characters. */
const mostText = 4_000_000
/** The whole exchange, headers and body: reads and writes. */
const readMs = 10_000
const writeMs = 20_000

/**
 * Makes one JSON exchange and gives the parsed answer. No cookies, no referrer, no cache, no redirects; the deadline
 * covers headers and body.
 *
 * @throws {@link DepositError} `backend_unreachable`, `backend_rate_limited`, `session_unauthorized`, `session_not_found`,
 * `backend_rejected`, `backend_failed`, `backend_unreadable`
 */
export async function exchangeJson(exchange: Exchange): Promise<unknown> {
  const { backend, init } = exchange
  const limit = deadline(init?.method && init.method !== 'GET' ? writeMs : readMs, exchange.signal)
  const { signal } = limit
  try {
    // What was started elsewhere does not know our signal, which lives for one exchange.
    return await new Promise((resolve, reject) => {
      if (signal.aborted) reject()
      signal.addEventListener('abort', reject)
      ask(exchange, signal).then(resolve, reject)
    })
  } catch (thrown) {
    if (thrown instanceof DepositError) throw thrown
    throw new DepositError('backend_unreachable', { backend }, thrown)
  } finally {
    limit.end()
  }
}

async function ask(exchange: Exchange, signal: AbortSignal): Promise<unknown> {
  // Called bare: a browser's fetch refuses to be the method of another object.
  const { backend, fetch, parse = JSON.parse } = exchange
  const response = await (exchange.started ?? fetch(exchange.url, requestInit(exchange.init, signal)))
  const text = await readText(response)
  let body: unknown
  try {
    body = (response.ok ? parse : JSON.parse)(text)
  } catch {
    // The parser's own message quotes the answer, so it is not kept as cause.
    if (response.ok) throw new DepositError('backend_unreadable', { backend, path: '$', expected: 'JSON' })
  }
  if (!response.ok) throw await failureOf(exchange, response, body)
  return body
}

/** Reads a body as it comes, and no further than it may go: one that was packed small can be endless. What is cut off does not parse. */
async function readText({ body }: Response): Promise<string> {
  const reader = body!.getReader()
  const decoder = new TextDecoder()
  for (let text = ''; ;) {
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: true })
    if (!done && text.length < mostText) continue
    void reader.cancel()
    return text
  }
}

/** Without the part that reads it, a refusal is like any other trouble of the backend, and asked again. */
async function failureOf(exchange: Exchange, response: Response, body: unknown): Promise<DepositError> {
  const { backend, readFailure } = exchange
  const { status } = response
  const [part, told] = await Promise.all([import('./toFailure.ts').catch(() => undefined), readFailure?.(status, body)])
  return told ?? part?.toFailure(backend, response, body) ?? new DepositError('backend_failed', { backend, status })
}
