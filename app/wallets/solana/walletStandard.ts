/** What wallets call the chain that payers pay on. */
export const solanaCluster = 'solana:mainnet'

/**
 * What a Wallet Standard wallet puts on the page, as far as this page uses it.
 *
 * @see https://github.com/wallet-standard/wallet-standard/blob/master/packages/core/base/src/wallet.ts
 */
export type StandardWallet = {
  readonly name: string
  readonly icon?: unknown
  readonly chains: readonly string[]
  readonly accounts: readonly StandardAccount[]
  readonly features: StandardFeatures
}

/** An account as wallets show it; a send names it by this very object. */
export type StandardAccount = { readonly address: string; readonly chains?: readonly string[] }

/** What a wallet can do. @see https://github.com/anza-xyz/wallet-standard/tree/master/packages/core/features */
export type StandardFeatures = {
  readonly 'standard:connect': { connect(input?: { readonly silent?: boolean }): Promise<unknown> }
  readonly 'standard:events'?: { on(event: 'change', listener: () => void): unknown }
  readonly 'solana:signAndSendTransaction': {
    readonly supportedTransactionVersions?: readonly unknown[]
    signAndSendTransaction(input: SendInput): Promise<unknown>
  }
}

/** A transaction to sign, by which account, for which chain. */
export type SendInput = {
  readonly account: StandardAccount
  readonly transaction: Uint8Array<ArrayBuffer>
  readonly chain: string
}

/** Tells whether something registered is a wallet that connects, and signs and sends on Solana: one that can only sign cannot pay here. May throw: its getters are foreign code. */
export function isStandardWallet(value: unknown): value is StandardWallet {
  if (typeof value !== 'object' || value === null) return false
  const { name, chains, features } = value as Record<string, unknown>
  if (typeof name !== 'string' || !Array.isArray(chains) || typeof features !== 'object' || !features) return false
  const isOnSolana = chains.some((chain) => typeof chain === 'string' && chain.startsWith('solana:'))
  const pays = 'solana:signAndSendTransaction' in features
  return isOnSolana && pays && 'standard:connect' in features
}
