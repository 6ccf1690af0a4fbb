import type { LegacyProvider } from './legacySpeech.ts'

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

/** A wallet on the window: what it put there, and its name. */
export type LegacyWallet = { readonly source: LegacyProvider; readonly name: string }

/**
 * Lists the wallets on the window that speak the old adapters' contract, once each. Where a wallet speaks the standard
 * too, the standard is what is used: the caller leaves such a one out by its name.
 *
 * @see https://github.com/anza-xyz/wallet-adapter/blob/master/packages/core/base/src/adapter.ts
 */
export function readLegacyWallets(window: object): readonly LegacyWallet[] {
  const found = places.flatMap(([path, name]) => {
    const source = readAt(window, path.split('.'))
    return isProvider(source) ? [{ source, name: name || nameOf(source) }] : []
  })
  return found.filter(({ source, name }, at) =>
    found.slice(0, at).every((other) => other.source !== source && other.name !== name),
  )
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
