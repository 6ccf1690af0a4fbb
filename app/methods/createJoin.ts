import type { I18n } from '../i18n/createI18n.tsx'
import { pairs } from '#pairs'
import { travels } from '../lib/travels.ts'
import { createSolanaWallets } from '../wallets/solana/createSolanaWallets.ts'
import { joinWays } from './joinWays.ts'
import { asksNetworks } from './networksStep.ts'
import type { Way } from './way.ts'

/** Gives what puts the Solana wallets of this browser among the ways to pay, as they turn up. What asks for the networks of one that is here for two families comes with its row. */
export function createJoin(i18n: I18n): (ways: readonly Way[]) => readonly Way[] {
  const wallets = createSolanaWallets(window)
  return (ways) => {
    const joined = joinWays(ways, wallets(), pairs || travels(), i18n)
    if (joined.some(({ view }) => view && asksNetworks(view)))
      import('./solana-wallet/Networks.tsx').catch(() => undefined)
    return joined
  }
}
