import type { SolanaWalletOptions } from '../addSolanaWallet.ts'
import type { EvmWalletOptions } from '../addEvmWallet.ts'
import type { AskCluster } from '../createSolanaSigner.ts'

/** What such a wallet is like on Solana; `methods` is what it lets itself be asked there, to sign and send when absent. */
export type RelaySolanaOptions = Pick<SolanaWalletOptions, 'reject' | 'beforePrompt'> & {
  askCluster: AskCluster
  methods?: readonly string[]
}

/** What a wallet on another device is like. Unlike a wallet in the page, it is asked for a chain, not on one. */
export type RelayWalletOptions = Pick<
  EvmWalletOptions,
  'name' | 'account' | 'knownChains' | 'reject' | 'beforePrompt'
> & {
  /** What its user says to a proposal; agrees when absent. */
  answers?: 'agrees' | 'rejects' | 'waits'
  /** Chains that it shares; all of the sandbox's when absent. It goes to another one only when it is asked to. */
  shares?: readonly number[]
  /** What it lets itself be asked; all that it can when absent. */
  methods?: readonly string[]
  /** Its account on Solana; none when absent. */
  solana?: RelaySolanaOptions
  /** How its app is opened. */
  redirect?: { native?: string; universal?: string }
}
