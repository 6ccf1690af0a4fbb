import type { Accessor } from 'solid-js'
import { useLiveSession } from '../../session/useLiveSession.ts'

/** Tells whether it is the backend that says how much, in the price of each transaction: then no amount is ever asked for. */
export function useIsPriced(): Accessor<boolean> {
  const facts = useLiveSession()
  return () => facts().offers.some((offer) => offer.kind === 'solana_wallet' && offer.prepares === true)
}
