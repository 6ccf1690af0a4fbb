import { DepositError, isDepositError } from '../../errors.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Session } from '../../model/session.ts'
import type { Backend, Credentials, Network } from '../backend.ts'
import { readAnswer } from '../reader.ts'
import { exchangeJson } from '../request.ts'
import type { BleepayConfig } from './config.ts'
import { makeAllowance } from './makeAllowance.ts'
import { makeKeptAnswer } from './makeKeptAnswer.ts'
import { makeReadLog } from './makeReadLog.ts'
import { readCoin } from './readCoin.ts'
import { toFailure } from './toFailure.ts'
import { toSession } from './toSession.ts'

/**
 * Makes the adapter of BleePay deposit sessions.
 *
 * Network, currency, amount and address are the merchant's; nothing can be chosen. A session may be read five times in
 * 300 s, over all tabs and reloads: the allowance counts, and a reload that finds it used up shows the last answer of its
 * own tab. The secret is the session's (`dep_secret_…`), never the widget's.
 *
 * @see https://docs.bleepay.com/api-reference/widgets/public/get-session
 */
export function createBleepay(
  config: BleepayConfig,
  { sessionId, clientSecret }: Credentials,
  network: Network,
  now: () => number = Date.now,
): Backend {
  const backend = config.id
  const memory = makeKeptAnswer(`answer:${backend}:${sessionId}`, now)
  const log = makeReadLog(`inlet:reads:${backend}:${sessionId}`, sharedStorage())
  const allowance = makeAllowance(log, now)
  const base = `${config.apiBase}/api/v1`
  const session = `${base}/widgets/deposit-sessions/${encodeURIComponent(sessionId)}`
  let last: Session | undefined
  let coin: Asset | undefined
  let isCancelled = false

  const call = async (url: string, signal: AbortSignal, init: RequestInit = {}) => {
    const readFailure = (status: number, body: unknown) => toFailure(backend, status, body)
    return exchangeJson({ backend, url, init, signal, fetch: network.fetch, readFailure })
  }
  const headers = { 'X-Client-Secret': clientSecret }
  const kept = () => (last ? undefined : memory.read())

  const fetchSession = async (signal: AbortSignal) => {
    allowance.spend()
    try {
      const answer = await call(session, signal, { headers })
      allowance.answered()
      return answer
    } catch (thrown) {
      if (isDepositError(thrown, 'backend_rate_limited')) allowance.refused(thrown.context.retryAfterMs)
      throw thrown
    }
  }
  const read = async (answer: unknown, signal: AbortSignal): Promise<Session> => {
    const wire = readAnswer(backend, answer)
    const ask = async (path: string) => readAnswer(backend, await call(base + path, signal))
    coin ??= await readCoin(wire, ask)
    const isTest = /^https?:\/\/(?:sandbox\.|localhost[:/]|127\.0\.0\.1[:/])/.test(base)
    const session = toSession(wire, { backend, isTest, asset: coin, now: now(), isCancelled })
    if (session.sessionId !== sessionId) throw new DepositError('session_mismatch', { path: 'id' })
    return (last = session)
  }

  return {
    minPollMs: 60_000,
    allowance: { waitMs: (isAsked) => (kept() ? 0 : allowance.waitMs(isAsked)) },
    async retrieve(signal) {
      const retryAfterMs = allowance.waitMs(true)
      const known = kept()
      if (known && retryAfterMs > 0) return read(known.answer, signal)
      if (retryAfterMs > 0) throw new DepositError('backend_rate_limited', { backend, retryAfterMs })
      const answer = await fetchSession(signal)
      const told = await read(answer, signal)
      memory.write(answer)
      return told
    },
    async cancel(signal) {
      const init = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: '{}' }
      const answer = readAnswer(backend, await call(`${session}/cancel-session`, signal, init))
      answer.at('status').oneOf(['cancelled'])
      isCancelled = true
      memory.forget()
      return last ? { ...last, status: 'cancelled' } : read(await fetchSession(signal), signal)
    },
  }
}

/** Storage that tabs share, where the browser has it: some throw at its very name. */
function sharedStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
