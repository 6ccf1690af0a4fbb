import { addressProblem } from '../../chains/address.ts'
import type { SolanaWallet } from './solanaWallet.ts'
import { toLegacyTransaction, type LegacyTransaction } from './toLegacyTransaction.ts'

/** Where wallets of before the standard put themselves; the last place is everybody's, and goes by a flag. */
const places: readonly (readonly [path: string, name: string])[] = [
  ['phantom.solana', 'Phantom'],
  ['solflare', 'Solflare'],
  ['backpack', 'Backpack'],
  ['trustwallet.solana', 'Trust Wallet'],
  ['okxwallet.solana', 'OKX Wallet'],
  ['bitkeep.solana', 'Bitget Wallet'],
  ['coin98.sol', 'Coin98'],
  ['exodus.solana', 'Exodus'],
  ['solana', ''],
]
const flags: readonly (readonly [flag: string, name: string])[] = [
  ['isPhantom', 'Phantom'],
  ['isSolflare', 'Solflare'],
  ['isBackpack', 'Backpack'],
  ['isTrust', 'Trust Wallet'],
  ['isExodus', 'Exodus'],
]
/** What a wallet goes by that does not say who it is. */
export const unnamed = 'Solana wallet'

/** A wallet by the contract of the old adapters, as far as this page uses it. */
type LegacyProvider = {
  readonly publicKey?: unknown
  connect(how?: { readonly onlyIfTrusted: true }): Promise<unknown>
  signAndSendTransaction(transaction: LegacyTransaction): Promise<unknown>
  on?(event: string, listener: () => void): unknown
  off?(event: string, listener: () => void): unknown
}

/**
 * Lists the wallets on the window that speak the old adapters' contract, once each. Where a wallet speaks the standard
 * too, the standard is what is used: the caller leaves such a one out by its name.
 *
 * @see https://github.com/anza-xyz/wallet-adapter/blob/master/packages/core/base/src/adapter.ts
 */
export function readLegacyWallets(window: object): readonly SolanaWallet[] {
  const found = places.flatMap(([path, name]) => {
    const provider = readAt(window, path.split('.'))
    return isProvider(provider) ? [toWallet(provider, name || nameOf(provider))] : []
  })
  return found.filter(({ source, name }, at) =>
    found.slice(0, at).every((other) => other.source !== source && other.name !== name),
  )
}

function toWallet(provider: LegacyProvider, name: string): SolanaWallet {
  return {
    id: encodeURIComponent(name),
    name,
    source: provider,
    connect: async (isSilent) => provider.connect(isSilent ? { onlyIfTrusted: true } : undefined),
    accounts: () => readAccount(provider),
    watch: (onChange) => watch(provider, onChange),
    send: async (_, transaction) => {
      const answer = await provider.signAndSendTransaction(toLegacyTransaction(transaction))
      return typeof answer === 'object' && answer && 'signature' in answer ? answer.signature : answer
    },
  }
}

/** These wallets do not say which cluster they are on. */
function readAccount(provider: LegacyProvider): readonly { readonly address: string }[] {
  try {
    const address = provider.publicKey ? String(provider.publicKey) : ''
    return address && addressProblem('solana', address) === undefined ? [{ address }] : []
  } catch {
    return []
  }
}

function watch(provider: LegacyProvider, onChange: () => void): () => void {
  const events = ['accountChanged', 'disconnect']
  const each = (way: 'on' | 'off') => {
    try {
      for (const event of events) provider[way]?.(event, onChange)
    } catch {
      // Foreign code; the account is read again before a send anyway.
    }
  }
  each('on')
  return () => each('off')
}

function isProvider(value: unknown): value is LegacyProvider {
  if (typeof value !== 'object' || value === null) return false
  return ['connect', 'signAndSendTransaction'].every((name) => typeof readAt(value, [name]) === 'function')
}

function nameOf(provider: object): string {
  return flags.find(([flag]) => readAt(provider, [flag]) === true)?.[1] ?? unnamed
}

/** A getter of foreign code may throw. */
function readAt(start: unknown, path: readonly string[]): unknown {
  try {
    return path.reduce<unknown>((at, key) => (at ? Reflect.get(Object(at), key) : undefined), start)
  } catch {
    return undefined
  }
}
