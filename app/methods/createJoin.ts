import type { Accessor } from 'solid-js'
import type { I18n } from '../i18n/createI18n.tsx'
import type { Offer } from '../model/session.ts'
import { createSolanaWallets } from '../wallets/solana/createSolanaWallets.ts'
import { joinWays } from './joinWays.ts'
import type { Way } from './way.ts'

/** Gives what puts the Solana wallets of this browser among the ways to pay, as they turn up. */
export function createJoin(offers: Accessor<readonly Offer[]>, i18n: I18n): (ways: readonly Way[]) => readonly Way[] {
  const wallets = createSolanaWallets(window)
  const travels = () => offers().some((offer) => offer.kind === 'solana_wallet' && offer.travels)
  return (ways) => joinWays(ways, wallets(), travels(), i18n)
}
