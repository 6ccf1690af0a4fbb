import type { Family } from '../../chains/caip.ts'

/** What a code may hold: the bare address, a payment request, or the page of this payment. */
export type CodeKind = 'address' | 'request' | 'page'

/** What a payer may scan a code with, and what it is known to read. */
export type Scanner = {
  /** Of a wallet, its id in the list of wallets' apps. */
  readonly id: string
  /** Absent of the phone's own camera, which goes by a word of each language. */
  readonly name?: string
  readonly kind: 'camera' | 'wallet' | 'exchange'
  /** The families it pays from, with the code that it reads there. */
  readonly reads: Partial<Record<Family, CodeKind>>
  /** The day it was looked up, `YYYY-MM-DD`. */
  readonly checkedOn: string
}

const checkedOn = '2026-11-22'
const page = { evm: 'page', solana: 'page', tron: 'page', bitcoin: 'page' } as const
const address = { evm: 'address', solana: 'address', tron: 'address', bitcoin: 'address' } as const
const evm = { evm: 'address' } as const
const payer = (id: string, name: string, kind: Scanner['kind'], reads: Scanner['reads']): Scanner => ({
  ...{ id, name, kind, reads },
  checkedOn,
})

/**
 * Lists what payers scan with. No wallet is known to read a request for a token of an EVM network without fail on this day:
 * some read nothing, some only the receiver, and some take the token's contract for the receiver.
 *
 * @see https://github.com/MetaMask/metamask-mobile/issues/27896
 * @see https://github.com/trustwallet/wallet-core/issues/4651
 * @see https://github.com/rainbow-me/rainbow/issues/6666
 * @see https://github.com/MyEtherWallet/MyEtherWallet/issues/5185
 * @see https://help.tokenpocket.pro/developer-en/scan-protocol
 * @see https://solana.com/docs/tools/solana-pay
 */
export const scanners: readonly Scanner[] = [
  { id: 'camera', kind: 'camera', reads: page, checkedOn },
  payer('metamask', 'MetaMask', 'wallet', evm),
  payer('base', 'Base (Coinbase Wallet)', 'wallet', evm),
  payer('phantom', 'Phantom', 'wallet', { evm: 'address', solana: 'request' }),
  payer('solflare', 'Solflare', 'wallet', { solana: 'request' }),
  payer('backpack', 'Backpack', 'wallet', { solana: 'request' }),
  payer('trust', 'Trust Wallet', 'wallet', address),
  payer('rainbow', 'Rainbow', 'wallet', evm),
  payer('okx', 'OKX Wallet', 'wallet', address),
  payer('bitget', 'Bitget Wallet', 'wallet', { evm: 'address', solana: 'request', tron: 'address' }),
  payer('tokenpocket', 'TokenPocket', 'wallet', address),
  payer('binance-exchange', 'Binance', 'exchange', address),
  payer('coinbase-exchange', 'Coinbase', 'exchange', { evm: 'address', solana: 'address', bitcoin: 'address' }),
  payer('kraken-exchange', 'Kraken', 'exchange', address),
]
