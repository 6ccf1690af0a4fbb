import type { I18n } from '../i18n/createI18n.tsx'
import { pairs } from '#pairs'
import { travels } from '../lib/travels.ts'
import { createSolanaWallets } from '../wallets/solana/createSolanaWallets.ts'
import { joinWays } from './joinWays.ts'
import type { Way } from './way.ts'

/** Gives what puts the Solana wallets of this browser among the ways to pay, as they turn up. */
export function createJoin(i18n: I18n): (ways: readonly Way[]) => readonly Way[] {
  const wallets = createSolanaWallets(window)
  return (ways) => joinWays(ways, wallets(), pairs || travels(), i18n)
}
