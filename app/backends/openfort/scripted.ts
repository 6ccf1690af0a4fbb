import { isDepositError } from '../../errors.ts'
import type { TransferChoice } from '../backend.ts'
import { createOpenfort } from './createOpenfort.ts'
import waiting from './recordings/waiting.json'

type Answer = { status?: number; body: unknown }
type Call = { method: string; path: string; body: unknown; headers: Headers }

/** For tests only: a deployment's backend. */
export const config = { id: 'openfort', apiBase: 'https://api.example', publishableKey: 'pk_test_1' }
/** A link's session. */
export const credentials = { sessionId: 'fnd_3b1c', clientSecret: 'cs_marker' }
/** The coin that the recordings are paid in. */
export const polygon = {
  assetId: 'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  chainId: 'eip155:137',
  symbol: 'USDC',
  decimals: 6,
} as const
/** The choice of a coin, nothing else. */
export const choice: TransferChoice = { kind: 'transfer', asset: polygon }
/** An owner that never ends. */
export const signal = new AbortController().signal

/** Answers in order and remembers what was asked; a request too many throws. */
export function scripted(...answers: Answer[]) {
  const calls: Call[] = []
  const fetch = (url: RequestInfo | URL, init: RequestInit = {}) => {
    const answer = answers.shift()
    if (!answer) throw new Error('a request too many')
    const { pathname, search } = new URL(String(url))
    calls.push({
      method: init.method ?? 'GET',
      path: pathname + search,
      body: init.body ? JSON.parse(String(init.body)) : undefined,
      headers: new Headers(init.headers),
    })
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return Promise.resolve(new Response(text, { status: answer.status ?? 200 }))
  }
  return { backend: createOpenfort(config, credentials, { fetch }), calls }
}
/** Gives the code that a piece of work fails with. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (thrown: unknown) => (isDepositError(thrown) ? thrown.code : thrown),
  )
/** Gives a waiting session whose payment method is changed. */
export const withMethod = (change: object) => ({
  ...waiting,
  paymentMethod: { ...waiting.paymentMethod, deeplinks: [], ...change },
})
