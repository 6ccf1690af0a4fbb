import { addressProblem } from '../../chains/address.ts'
import type { SolanaAccount } from './solanaWallet.ts'
import type { StandardAccount, StandardWallet } from './walletStandard.ts'
import { solanaCluster } from './walletStandard.ts'

const most = 50

/** Gives the accounts of a wallet as it shows them now; what is no account is left out, and a wallet that throws has none. */
export function readAccounts(wallet: StandardWallet): readonly SolanaAccount[] {
  return ownAccounts(wallet).map(({ address, chains }) => {
    const other = chains?.find((chain) => typeof chain === 'string' && chain.startsWith('solana:'))
    const isElsewhere = other !== undefined && !chains?.includes(solanaCluster)
    return isElsewhere ? { address, cluster: other } : { address }
  })
}

/** Gives the wallet's own object of an account: a send names the account by it. */
export function ownAccount(wallet: StandardWallet, address: string): StandardAccount | undefined {
  return ownAccounts(wallet).find((account) => account.address === address)
}

function ownAccounts(wallet: StandardWallet): readonly StandardAccount[] {
  try {
    const { accounts } = wallet
    return Array.isArray(accounts) ? accounts.slice(0, most).filter(isAccount) : []
  } catch {
    return []
  }
}

function isAccount(value: unknown): value is StandardAccount {
  if (typeof value !== 'object' || !value || !('address' in value)) return false
  const { address, chains } = value as { readonly address: unknown; readonly chains?: unknown }
  const isReadable = typeof address === 'string' && addressProblem('solana', address) === undefined
  return isReadable && (chains === undefined || Array.isArray(chains))
}
