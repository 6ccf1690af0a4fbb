import type { Accepts } from '../../model/instruction.ts'
import type { Offer } from '../../model/session.ts'
import type { DaimoPageId } from './config.ts'
import { toPages } from './pages.ts'
import { tronUsdt } from './wire.ts'

/** Gives the ways to pay that every session has, and the pages that the deployment adds. */
export function toOffers(accepts: Accepts, pages: readonly DaimoPageId[] = []): readonly Offer[] {
  return [
    { kind: 'evm_wallet' },
    {
      kind: 'deposit_address',
      routes: [
        { kind: 'any', family: 'evm', accepts },
        { kind: 'asset', asset: tronUsdt },
      ],
    },
    { kind: 'solana_wallet' },
    ...(pages.length ? [{ kind: 'exchange' as const, pages: toPages(pages) }] : []),
  ]
}
