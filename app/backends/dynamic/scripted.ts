import type { Asset } from '../../chains/assets.ts'
import { isDepositError } from '../../errors.ts'
import type { Credentials } from '../backend.ts'
import type { DynamicTerms } from './config.ts'
import { createDynamic } from './createDynamic.ts'

/** An answer, or a line that breaks. */
export type Answer = { readonly status?: number; readonly body: unknown } | 'no answer'
type Call = { method: string; path: string; body: string | undefined; token: string | null; headers: Headers }

/** For tests only: a deployment's environment. */
export const config = {
  id: 'dynamic',
  apiBase: 'http://localhost:4020/dynamic',
  environmentId: '00000000-0000-4000-8000-00000000d71a',
}
/** A link's flow. */
export const flowId = '95b11417-f18f-457f-8804-68e361f9164f'
/** An owner that never ends. */
export const signal = new AbortController().signal

const usdcOn = (chain: `${string}:${string}`, asset: `${string}:${string}`): Asset => {
  return { assetId: `${chain}/${asset}`, chainId: chain, symbol: 'USDC', decimals: 6 }
}
/** Coins of the deployment. */
export const coins = {
  base: usdcOn('eip155:8453', 'erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'),
  polygon: usdcOn('eip155:137', 'erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'),
  eth: { assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453', symbol: 'ETH', decimals: 18 },
  solana: usdcOn('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', 'token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'),
  tron: {
    assetId: 'tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
    chainId: 'tron:0x2b6653dc',
    symbol: 'USDT',
    decimals: 6,
  },
} as const satisfies Record<string, Asset>

/** What the deployment says. */
export const terms: DynamicTerms = {
  wallets: [coins.base.assetId, coins.polygon.assetId, coins.eth.assetId, coins.solana.assetId],
  addresses: [coins.base.assetId, coins.polygon.assetId, coins.tron.assetId],
  exchanges: ['coinbase', 'kraken'],
}

/** Addresses and hashes. */
export const samples = {
  account: '0x1111111111111111111111111111111111111111',
  spender: '0x5555555555555555555555555555555555555555',
  receiver: '0x4444444444444444444444444444444444444444',
  target: '0x9999999999999999999999999999999999999999',
  token: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
  solanaAccount: '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV',
  hash: `0x${'ab'.repeat(32)}`,
}

/** When the stories below happen, ms since epoch. */
export const startedAt = Date.parse('2026-07-01T12:00:00.000Z')
/** Writes a time of the stories. */
export const at = (afterMs: number) => new Date(startedAt + afterMs).toISOString()

/** Gives the wire's flow of 25 USD to USDC on Ethereum, with some fields in another's place. */
export function wire(fields: object = {}): object {
  return {
    ...{ id: flowId, mode: 'deposit', amount: '25.00', currency: 'USD', memo: { order: 'A-17' } },
    ...{ executionState: 'initiated', settlementState: 'none', riskState: 'unknown' },
    ...{ toAddress: samples.target, toChainId: '1', toChainName: 'EVM' },
    toToken: '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48',
    ...{ expiresAt: at(3_600_000), createdAt: at(-60_000), updatedAt: at(5_000) },
    ...fields,
  }
}

/** The wire's call of the router. */
export const payload = {
  ...{ chainName: 'EVM', chainId: '8453' },
  evmApproval: { tokenAddress: samples.token, spenderAddress: samples.spender, amount: '25120000' },
  evmTransaction: { to: samples.spender, data: '0xabcdef', value: '0x0', gasLimit: '0x30d40' },
}
/** Gives the wire's quote, a minute long. */
export function quote(fields: object = {}): object {
  return {
    ...{ version: 1, fromAmount: '25120000', toAmount: '25000000', estimatedTimeSec: 30 },
    fees: {
      totalFeeUsd: '0.12',
      gasEstimate: { usdValue: '0.01', nativeValue: '0.000004', nativeSymbol: 'ETH' },
    },
    fromTokenInfo: { symbol: 'USDC', decimals: 6, name: 'USD Coin', logoURI: 'https://x.example/usdc.png' },
    toTokenInfo: { symbol: 'USDC', decimals: 6 },
    ...{ createdAt: at(0), expiresAt: at(60_000) },
    ...fields,
  }
}
const onBase = { fromChainId: '8453', fromChainName: 'EVM' }
/** The wire's sources, without a price. */
export const sources = {
  wallet: { sourceType: 'wallet', fromAddress: samples.account, ...onBase },
  address: { sourceType: 'deposit_address', ...onBase },
  exchange: {
    sourceType: 'exchange',
    exchangeSource: { exchangeId: 'coinbase', metadata: { url: 'https://pay.coinbase.com/buy?x=1' } },
  },
}
/** Flows on their way. */
export const flows = {
  attached: wire({ executionState: 'source_attached', ...sources.wallet }),
  quoted: wire({ executionState: 'quoted', ...sources.wallet, fromToken: samples.token, quote: quote() }),
  signing: wire({
    ...{ executionState: 'signing', riskState: 'cleared', ...sources.wallet, fromToken: samples.token },
    quote: quote({ signingPayload: payload }),
  }),
  address: wire({
    ...{ executionState: 'quoted', ...sources.address, fromToken: samples.token },
    ...{ quote: quote(), depositAddress: samples.receiver },
  }),
  exchange: wire({ executionState: 'source_attached', ...sources.exchange }),
}
/** Gives the answer to a source. */
export const attached = (flow: object, sessionToken = 'dft_marker') => ({
  body: { sessionExpiresAt: at(3_600_000), sessionToken, flow },
})

/** Choices of each kind. */
export const bySigning = { kind: 'sign', asset: coins.base, account: samples.account } as const
export const byAddress = { kind: 'transfer', asset: coins.base } as const
export const byExchange = { kind: 'redirect', page: 'coinbase' } as const

/** Gives an answer that goes well, and one that does not. */
export const ok = (body: object): Answer => ({ body })
export const no = (status: number, code?: string): Answer => ({ status, body: { error: 'no', code } })

const tokenKey = `inlet:token:${flowId}`
/** Reads and writes the token that a tab keeps. */
export const keptToken = () => window.sessionStorage.getItem(tokenKey)
export const keepToken = (token: string) => window.sessionStorage.setItem(tokenKey, token)

/** Answers in order and remembers what was asked; a request too many throws. */
export function scripted(answers: readonly Answer[], link: Partial<Credentials> = {}) {
  const left = [...answers]
  const calls: Call[] = []
  const fetch = (url: RequestInfo | URL, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    calls.push({
      method: init.method ?? 'GET',
      path: new URL(String(url)).pathname.replace(`/dynamic/sdk/${config.environmentId}/flow/${flowId}`, ''),
      body: init.body ? String(init.body) : undefined,
      token: headers.get('X-Dynamic-Flow-Session-Token'),
      headers,
    })
    const answer = left.shift()
    if (!answer) throw new Error('a request too many')
    if (answer === 'no answer') return Promise.reject(new TypeError('Failed to fetch'))
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return Promise.resolve(new Response(text, { status: answer.status ?? 200 }))
  }
  const credentials = { sessionId: flowId, clientSecret: '', ...link }
  const backend = createDynamic(config, credentials, { fetch }, terms)
  return { backend, calls, asked: () => calls.map(({ method, path }) => `${method} ${path}`.trim()) }
}

/** Gives the failure of a piece of work: its code and what it carries. */
export const failureOf = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.resolve(work).then(
    () => 'none',
    (thrown: unknown) => (isDepositError(thrown) ? { code: thrown.code, ...thrown.context } : thrown),
  )
