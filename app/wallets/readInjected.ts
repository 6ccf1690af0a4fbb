import type { Eip1193Provider, WalletProvider } from './eip1193.ts'
import { isProvider } from './eip1193.ts'

/** Flags that wallets set, telling ones first: most wallets also claim to be the last one. */
const flags: readonly (readonly [flag: string, name: string])[] = [
  ['isRabby', 'Rabby Wallet'],
  ['isCoinbaseWallet', 'Coinbase Wallet'],
  ['isTrust', 'Trust Wallet'],
  ['isTrustWallet', 'Trust Wallet'],
  ['isOkxWallet', 'OKX Wallet'],
  ['isBraveWallet', 'Brave Wallet'],
  ['isPhantom', 'Phantom'],
  ['isRainbow', 'Rainbow'],
  ['isBitKeep', 'Bitget Wallet'],
  ['isTokenPocket', 'TokenPocket'],
  ['isMetaMask', 'MetaMask'],
]
/** What a wallet goes by that does not say who it is. */
const unnamed = 'Wallet'

/** A window, as far as wallets are looked for on it. */
export type WalletWindow = EventTarget & { readonly ethereum?: unknown }

/** Lists what wallets put on `window.ethereum`: one provider, or several under `providers`. One whose getters throw is left out. */
export function readInjected(window: WalletWindow): readonly WalletProvider[] {
  try {
    const { ethereum } = window
    if (!isProvider(ethereum)) return []
    const several = (ethereum as { providers?: unknown }).providers
    const all: readonly unknown[] = Array.isArray(several) && several.length > 0 ? several : [ethereum]
    return all.flatMap((provider) => toWallet(provider) ?? [])
  } catch {
    return []
  }
}

function toWallet(provider: unknown): WalletProvider | undefined {
  try {
    if (!isProvider(provider)) return undefined
    const name = nameOf(provider)
    return { id: `injected:${name}`, name, provider }
  } catch {
    return undefined
  }
}

function nameOf(provider: Eip1193Provider): string {
  return flags.find(([flag]) => Reflect.get(provider, flag) === true)?.[1] ?? unnamed
}

/** Tells whether a wallet of `window.ethereum` is one that has announced itself, so that it is not listed twice. */
export function isAnnounced(injected: WalletProvider, announced: readonly WalletProvider[]): boolean {
  const isAlike = (one: string, other: string) => one.toLowerCase().startsWith(other.toLowerCase())
  return announced.some(
    ({ provider, name }) =>
      provider === injected.provider ||
      isAlike(name, injected.name) ||
      isAlike(injected.name, name) ||
      injected.name === unnamed,
  )
}
