import type { WalletProvider } from '../eip1193.ts'
import { unnamed } from '../unnamed.ts'

/** Leaves out the wallets that have announced themselves, so that none is listed twice; one without a name may be any of them. */
export function omitAnnounced(
  found: readonly WalletProvider[],
  announced: readonly WalletProvider[],
): readonly WalletProvider[] {
  const isSame = (one: WalletProvider, other: WalletProvider) =>
    one.provider === other.provider ||
    isAlike(one.name, other.name) ||
    isAlike(other.name, one.name) ||
    one.name === unnamed.name
  return found.filter((one) => !announced.some((other) => isSame(one, other)))
}

function isAlike(one: string, other: string): boolean {
  return one.toLowerCase().startsWith(other.toLowerCase())
}
