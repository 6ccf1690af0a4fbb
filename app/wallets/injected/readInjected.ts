import { cleanText } from '../../lib/cleanText.ts'
import type { Eip1193Provider, WalletProvider } from '../eip1193.ts'
import { isProvider } from '../eip1193.ts'
import { mostName } from '../readAnnouncement.ts'
import { unnamed } from '../unnamed.ts'
import { flags, places } from './names.ts'

/** Where `window.ethereum` keeps the others when several wallets want its place: a list, or a map by name. */
const several = ['providers', 'detected', 'providerMap'] as const
const mostSeveral = 16

type Found = { readonly provider: unknown; readonly name?: string }

/**
 * Lists the wallets that a page finds without being told: `window.ethereum`, those it holds in turn, those of
 * `window.evmproviders`, and those at names of their own. One of a name; one whose getters throw is left out.
 *
 * @see https://eips.ethereum.org/EIPS/eip-5749
 */
export function readInjected(window: object): readonly WalletProvider[] {
  const ethereum = readAt(window, ['ethereum'])
  const inside = several.flatMap((key) => [...listOf(readAt(ethereum, [key]))])
  const all: readonly Found[] = [
    ...(inside.length > 0 ? inside : [ethereum]).map((provider) => ({ provider })),
    ...Object.values(Object(readAt(window, ['evmproviders'])) as object).map(toFound),
    ...places.map(([path, name]) => ({ provider: readAt(window, path.split('.')), name })),
  ]
  const wallets = all.slice(0, mostSeveral + places.length).flatMap((found) => toWallet(found, ethereum) ?? [])
  return wallets.filter(
    ({ name, provider }, at) => !wallets.slice(0, at).some((one) => one.provider === provider || one.name === name),
  )
}

/** The wallet that is `window.ethereum` keeps the name that it had before this was loaded. */
function toWallet({ provider, name }: Found, ethereum: unknown): WalletProvider | undefined {
  try {
    if (!isProvider(provider)) return undefined
    const known = name ?? nameOf(provider)
    return { id: provider === ethereum ? unnamed.id : `injected:${known}`, name: known, provider }
  } catch {
    return undefined
  }
}

/** What says its name itself, as the entries of `window.evmproviders` do. */
function toFound(provider: unknown): Found {
  const name = readAt(provider, ['info', 'name'])
  const shown = typeof name === 'string' ? cleanText(name, mostName) : ''
  return { provider, ...(shown && { name: shown }) }
}

function nameOf(provider: Eip1193Provider): string {
  return flags.find(([flag]) => Reflect.get(provider, flag) === true)?.[1] ?? unnamed.name
}

function listOf(value: unknown): readonly unknown[] {
  try {
    const list = value instanceof Map ? [...(value as Map<unknown, unknown>).values()] : value
    return Array.isArray(list) ? (list as readonly unknown[]).slice(0, mostSeveral) : []
  } catch {
    return []
  }
}

/** A getter of foreign code may throw. */
function readAt(start: unknown, path: readonly string[]): unknown {
  try {
    return path.reduce<unknown>((at, key) => (at ? Reflect.get(Object(at), key) : undefined), start)
  } catch {
    return undefined
  }
}
