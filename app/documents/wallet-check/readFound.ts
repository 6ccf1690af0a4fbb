import { cleanText } from '../../lib/cleanText.ts'
import { isProvider } from '../../wallets/eip1193.ts'
import { isIcon, mostName, readAnnouncement } from '../../wallets/readAnnouncement.ts'
import { readInjected } from '../../wallets/injected/readInjected.ts'
import { readStandardWallet } from '../../wallets/solana/readStandardWallet.ts'
import { attempt, errorText, readFlags, toTexts } from './foreign.ts'
import type { FoundWallet } from './report.ts'

/** A wallet as it is read, before it is counted, and its picture where it may be drawn. */
export type Read = Omit<FoundWallet, 'id' | 'afterMs'> & { readonly picture?: string }

/** Reads an announcement, also one that a deposit would drop. @see https://eips.ethereum.org/EIPS/eip-6963 */
export function readAnnounced(detail: unknown): Read {
  const info = fieldOf(detail, 'info')
  const provider = fieldOf(detail, 'provider')
  const listed = readAnnouncement(detail)
  const rdns = textField(info, 'rdns', 64)
  return {
    how: 'announced',
    place: 'EIP-6963',
    name: listed?.name ?? textField(info, 'name', mostName),
    ...(rdns && { rdns }),
    ...iconOf(fieldOf(info, 'icon')),
    flags: readFlags(provider),
    isListed: listed !== undefined,
    ...(!listed && { problem: 'name, rdns or provider is missing or throws' }),
  }
}

/** Reads `window.ethereum`, or nothing where there is none: itself, and each of its `providers`. */
export function readWindow(window: Window): readonly (Read & { readonly source: unknown })[] {
  const place = 'window.ethereum'
  const empty = { how: 'window', place, name: '', flags: [], isListed: false } as const
  try {
    const ethereum = Reflect.get(window, 'ethereum') as unknown
    if (ethereum === undefined || ethereum === null) return []
    const listed = readInjected(window)
    const several = fieldOf(ethereum, 'providers')
    const all: readonly unknown[] = Array.isArray(several) ? [ethereum, ...several.slice(0, 12)] : [ethereum]
    return all.map((source, at) => {
      const own = listed.find(({ provider }) => provider === source)
      const isAsked = attempt(() => isProvider(source)) === true
      return {
        ...empty,
        source,
        place: at === 0 ? place : `${place}.providers[${at - 1}]`,
        name: own?.name ?? '',
        flags: readFlags(source),
        isListed: own !== undefined,
        ...(!isAsked && { problem: 'it has no request()' }),
      }
    })
  } catch (error) {
    return [{ ...empty, source: undefined, problem: `it throws ${errorText(error)}` }]
  }
}

/** Reads what was registered by the Wallet Standard, for any chain. */
export function readStandard(registered: unknown): Read {
  const features = attempt(() => Object.keys(Object(fieldOf(registered, 'features'))).slice(0, 30)) ?? []
  return {
    how: 'standard',
    place: 'Wallet Standard',
    name: textField(registered, 'name', mostName),
    ...iconOf(fieldOf(registered, 'icon')),
    flags: [],
    chains: toTexts(fieldOf(registered, 'chains')),
    features: toTexts(features),
    isListed: readStandardWallet(registered) !== undefined,
  }
}

function iconOf(icon: unknown): Pick<Read, 'icon' | 'picture'> {
  if (icon === undefined) return {}
  return isIcon(icon) ? { icon: 'good', picture: icon } : { icon: 'refused' }
}

/** Reads a field of foreign code; one that throws is as good as none. */
export function fieldOf(value: unknown, name: string): unknown {
  return attempt(() =>
    value === undefined || value === null ? undefined : (Reflect.get(Object(value), name) as unknown),
  )
}

function textField(value: unknown, name: string, most: number): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? cleanText(text, most) : ''
}
