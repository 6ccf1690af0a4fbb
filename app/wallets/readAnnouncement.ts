import { cleanText } from '../lib/cleanText.ts'
import type { WalletProvider } from './eip1193.ts'
import { isProvider } from './eip1193.ts'

/** Longer names of wallets are cut. */
export const mostName = 32
const mostIcon = 32_768
const icon = /^data:image\/(?:png|svg\+xml|webp|jpeg|gif)[;,]/

/**
 * Reads the detail of an announcement, or gives nothing when it is none. Each part is read once and copied, so that a
 * getter cannot answer twice.
 *
 * @see https://eips.ethereum.org/EIPS/eip-6963
 */
export function readAnnouncement(detail: unknown): WalletProvider | undefined {
  try {
    const { info, provider } = detail as { info: Record<string, unknown>; provider: unknown }
    const { name, rdns, icon: picture } = info
    if (typeof name !== 'string' || typeof rdns !== 'string' || !isProvider(provider)) return undefined
    const id = cleanText(rdns, 64)
    const shown = cleanText(name, mostName) || id
    if (!shown) return undefined
    return {
      id: id || shown,
      name: shown,
      ...(id && { rdns: id }),
      ...(isIcon(picture) && { icon: picture }),
      provider,
    }
  } catch {
    return undefined
  }
}

/** Tells whether a wallet's picture may be drawn: a `data:image/` URL of a bearable size. */
export function isIcon(value: unknown): value is string {
  return typeof value === 'string' && value.length <= mostIcon && icon.test(value)
}
