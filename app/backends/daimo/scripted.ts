import { isDepositError } from '../../errors.ts'
import type { Asset } from '../../chains/assets.ts'
import { createDaimo } from './createDaimo.ts'
import type { DaimoTerms } from './config.ts'

type Answer = { status?: number; body: unknown }
type Call = { method: string; path: string; body: string | undefined; headers: Headers }

/** For tests only: a deployment's backend. */
export const config = { id: 'daimo', apiBase: 'http://localhost:4020/daimo' }
/** A link's session. */
export const credentials = { sessionId: '7b0e6c5e', clientSecret: 'cs_marker' }
/** An owner that never ends. */
export const signal = new AbortController().signal

/** USDC on Base, which the wire's samples are paid out in. */
export const baseUsdc: Asset = {
  assetId: 'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  chainId: 'eip155:8453',
  symbol: 'USDC',
  decimals: 6,
}
/** USDC on Solana. */
export const solanaUsdc: Asset = {
  assetId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
  symbol: 'USDC',
  decimals: 6,
}

/** What a deployment says. */
export const terms: DaimoTerms = {
  accepts: { checkedOn: '2026-11-21', assets: [baseUsdc.assetId, 'eip155:8453/slip44:60'] },
}

/** A Base58 address and a Tron one, and a hash of each family. */
export const samples = {
  evmReceiver: '0x4444444444444444444444444444444444444444',
  tronReceiver: 'TXLAQ63Xg1NAzckPwKHvzw7CSEmLMEqcdj',
  solanaAccount: '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV',
  evmHash: `0x${'ab'.repeat(32)}`,
  tronHash: 'cd'.repeat(32),
  solanaHash: '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW',
}

/** Gives the wire's session in USDC on Base, with some fields in another's place. */
export function wire(fields: object = {}, destination: object = {}): object {
  return {
    session: {
      sessionId: '7b0e6c5e',
      status: 'requires_payment_method',
      destination: {
        type: 'evm',
        address: '0x1111111111111111111111111111111111111111',
        chainId: 8453,
        chainName: 'base',
        tokenAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
        tokenSymbol: 'USDC',
        amountUnits: '25.00',
        ...destination,
      },
      display: { title: 'Deposit to Acme', verb: 'Deposit', themeCssUrl: 'https://acme.example/daimo.css' },
      paymentMethod: null,
      createdAt: 1_784_000_000,
      expiresAt: 1_784_003_600,
      ...fields,
    },
  }
}
/** Gives the wire's payment method of a kind. */
export const methods = {
  evm: { type: 'evm', receiverAddress: samples.evmReceiver, createdAt: 1_784_000_010 },
  tron: { type: 'tron', receiverAddress: samples.tronReceiver, createdAt: 1_784_000_010 },
  solana: { type: 'solana', createdAt: 1_784_000_010 },
  fiat: { type: 'fiat', fiatMethod: 'sepa', createdAt: 1_784_000_010 },
}

/** Answers in order and remembers what was asked; a request too many throws. */
export function scripted(...answers: Answer[]) {
  return scriptedWith(terms, ...answers)
}

/** The same, by another deployment. */
export function scriptedWith(own: DaimoTerms, ...answers: Answer[]) {
  const calls: Call[] = []
  const fetch = (url: RequestInfo | URL, init: RequestInit = {}) => {
    const answer = answers.shift()
    if (!answer) throw new Error('a request too many')
    const { pathname, search } = new URL(String(url))
    calls.push({
      method: init.method ?? 'GET',
      path: pathname + search,
      body: init.body ? String(init.body) : undefined,
      headers: new Headers(init.headers),
    })
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
    return Promise.resolve(new Response(text, { status: answer.status ?? 200 }))
  }
  return { backend: createDaimo(config, credentials, { fetch }, own), calls }
}

/** Gives the failure of a piece of work: its code and what it carries. */
export const failureOf = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.resolve(work).then(
    () => 'none',
    (thrown: unknown) => (isDepositError(thrown) ? { code: thrown.code, ...thrown.context } : thrown),
  )
