import { isDepositError } from '../../errors.ts'
import type { Credentials } from '../backend.ts'
import type { InfiniteTerms } from './config.ts'
import { createInfinite } from './createInfinite.ts'

/** For tests only: a deployment's organization. */
export const config = {
  id: 'infinite',
  apiBase: 'http://localhost:4020/infinite',
  organizationId: '00000000-0000-4000-8000-0000000014f1',
}
/** What the deployment says of it: to follow alone, and to do everything. */
export const watch: InfiniteTerms = { pages: ['http://localhost:4020'] }
export const full: InfiniteTerms = { ...watch, full: { directions: ['buy', 'sell'] } }
/** An owner that never ends. */
export const signal = new AbortController().signal

/** Names of the stories. */
export const samples = {
  transferId: 'e5954be9-c229-4fbc-941f-2e7efb198edd',
  accountId: 'da4d1f78-7cdb-47a9-b577-8b4623901f03',
  wallet: '0x1111111111111111111111111111111111111111',
  receiver: '0x4444444444444444444444444444444444444444',
  hash: `0x${'ab'.repeat(32)}`,
  reference: '7fa4fb35-59d7-42c9-b0aa-66a4f5b34cf3',
}

/** When the stories happen, ms since epoch. */
export const startedAt = Date.parse('2026-07-01T12:00:00.000Z')
/** Writes a time of the stories. */
export const at = (afterMs: number) => new Date(startedAt + afterMs).toISOString()

/** Writes a JWT as a host hands it over; `marker` is what must never be seen anywhere. */
export function jwt(endsAt: number = Date.now() + 3_600_000): string {
  const part = (claims: object) => btoa(JSON.stringify(claims)).replace(/=+$/, '')
  return `${part({ alg: 'HS256' })}.${part({ sub: 'jwtmarker', exp: Math.floor(endsAt / 1000) })}.jwtmarker`
}

const both = { onRampCountries: ['US', 'EU', 'MX'], offRampCountries: ['US', 'EU', 'MX'] }
/** The wire's list of currencies. */
export const currencies = {
  currencies: [
    {
      ...{ code: 'USDC', name: 'USD Coin', type: 'crypto', supportsOnRamp: true, supportsOffRamp: true, ...both },
      ...{ minAmount: '50', maxAmount: '50000', precision: 6 },
      supportedNetworks: [
        {
          ...{ network: 'ethereum', networkCode: 'ETH', confirmationsRequired: 12 },
          contractAddress: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
        },
        {
          ...{ network: 'polygon', networkCode: 'POLYGON', confirmationsRequired: 30 },
          contractAddress: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
        },
        {
          ...{ network: 'solana', networkCode: 'SOL', confirmationsRequired: 1 },
          contractAddress: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
        },
      ],
    },
    {
      ...{ code: 'USD', name: 'US Dollar', type: 'fiat', supportedPaymentRails: ['ach', 'wire'], countryCode: 'US' },
      ...{ precision: 2, minAmount: '50', maxAmount: '50000' },
    },
  ],
}

/** What a bank is told, and what a wallet is. */
export const told = {
  bank: {
    ...{ network: 'wire', currency: 'usd', amount: 100.0 },
    depositMessage: `Your reference code is ${samples.reference}. Please include this code in your wire transfer.`,
    ...{ bankAccountNumber: '8312008517', bankRoutingNumber: '021000021' },
    ...{ bankBeneficiaryName: 'Customer Bank Account', bankName: 'JPMorgan Chase Bank' },
    ...{ toAddress: null, fromAddress: null },
  },
  coin: {
    ...{ network: 'polygon', currency: 'usdc', amount: 50.0, depositMessage: null },
    ...{ bankAccountNumber: null, bankRoutingNumber: null, bankBeneficiaryName: null, bankName: null },
    ...{ toAddress: samples.receiver, fromAddress: samples.wallet },
  },
}

const times = { createdAt: at(0), updatedAt: at(1_000) }
/** Gives a purchase as a GET tells it, with some fields in another's place. */
export const bought = (fields: object = {}): object => ({
  ...{ id: samples.transferId, type: 'ONRAMP', status: 'AWAITING_FUNDS', stage: 'awaiting_funds' },
  ...{ amount: '100.00', currency: 'USD' },
  source: { type: 'bank_account', accountId: samples.accountId, address: null, currency: 'usd', network: 'wire' },
  destination: { type: 'wallet', accountId: null, address: samples.wallet, currency: 'usdc', network: 'polygon' },
  ...{ fees: null, expectedCompletionTime: null, transactionHash: null, ...times },
  metadata: { bridgeTransferId: 'br_1', clientReferenceId: 'A-17' },
  ...fields,
})
/** Gives a sale as a GET tells it. */
export const sold = (fields: object = {}): object => ({
  ...{ id: samples.transferId, type: 'OFFRAMP', status: 'AWAITING_FUNDS', stage: 'awaiting_funds' },
  ...{ amount: '50.00', currency: 'USDC' },
  source: { type: 'wallet', accountId: null, address: samples.wallet, currency: 'USDC', network: 'polygon' },
  destination: { type: 'bank_account', accountId: samples.accountId, address: null, currency: 'USD', network: 'ach' },
  ...{ fees: null, expectedCompletionTime: null, transactionHash: null, ...times },
  metadata: { bridgeTransferId: 'br_2', clientReferenceId: 'A-17' },
  ...fields,
})

/** An answer: a body, or a status with one, or text as it comes over the line. */
export type Answer = { readonly status?: number; readonly body: unknown } | 'no answer'
type Asked = { method: string; path: string; body: string | undefined; headers: Headers }

/** Answers by method and path, each in its order, the last one again and again; remembers what was asked. */
export function scripted(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  link: Partial<Credentials> = {},
  terms: InfiniteTerms = watch,
) {
  const left = new Map(Object.entries(answers).map(([call, list]) => [call, [list].flat() as Answer[]]))
  const calls: Asked[] = []
  const fetch = (url: RequestInfo | URL, init: RequestInit = {}) => {
    const path = String(url).replace(config.apiBase, '').replace(samples.transferId, 'T')
    const method = init.method ?? 'GET'
    const headers = new Headers(init.headers)
    calls.push({ method, path, body: init.body ? String(init.body) : undefined, headers })
    const list = left.get(`${method} ${path}`) ?? (path.endsWith('/currencies') ? [{ body: currencies }] : undefined)
    if (!list) throw new Error(`a request too many: ${method} ${path}`)
    const answer = list.length > 1 ? list.shift()! : list[0]!
    if (answer === 'no answer') return Promise.reject(new TypeError('Failed to fetch'))
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return Promise.resolve(new Response(text, { status: answer.status ?? 200 }))
  }
  const credentials = { sessionId: samples.transferId, clientSecret: jwt(), ...link }
  const backend = createInfinite(config, credentials, { fetch }, terms)
  const asked = () => calls.map(({ method, path }) => `${method} ${path}`)
  return { backend, calls, asked }
}

/** Gives an answer that goes well, and one that does not. */
export const ok = (body: unknown): Answer => ({ body })
export const no = (status: number, code: string, details?: object): Answer => {
  return { status, body: { error: { code, message: 'no', details } } }
}

/** Gives the failure of a piece of work: its code and what it carries. */
export const failureOf = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.resolve(work).then(
    () => 'none',
    (thrown: unknown) => (isDepositError(thrown) ? { code: thrown.code, ...thrown.context } : thrown),
  )
