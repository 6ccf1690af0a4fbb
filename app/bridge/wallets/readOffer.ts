import { cleanText } from '../../lib/cleanText.ts'
import { isIcon, mostName } from '../../wallets/readAnnouncement.ts'
import type { HostWallet } from '../messages.ts'

/** Longer lists are nobody's real set of wallets. */
const most = 8

/** Reads the wallets that a host offers; nothing when they are no list. What is no wallet, or has an id that is taken, is left out. */
export function readOffer({ wallets }: Readonly<Record<string, unknown>>): readonly HostWallet[] | undefined {
  if (!Array.isArray(wallets)) return undefined
  const found = wallets.slice(0, most).flatMap((wallet) => readWallet(wallet) ?? [])
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at)
}

function readWallet(value: unknown): HostWallet | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, family, name, icon } = value as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || !/^[\w.:-]{1,64}$/.test(id) || typeof name !== 'string') return undefined
  if (family !== 'eip155' && family !== 'solana') return undefined
  const shown = cleanText(name, mostName)
  return shown ? { id, family, name: shown, ...(isIcon(icon) && { icon }) } : undefined
}
