import type { Flow } from '../../ledger/flows/model.ts'
import { instructionOf, type Asked, type Place } from '../../payer.ts'
import type { FaceContext } from '../faceContext.ts'
import { findCoin } from './wireCoins.ts'

/** Gives what a flow asks to be sent now: the coin of its quote, or at an exchange the target's own. */
export function askedOfFlow({ ledger }: FaceContext, { id, source, quote }: Flow, wish?: Place): Asked | undefined {
  const coin = quote && findCoin(source?.chainName ?? '', source?.chainId ?? '', quote.token)
  const place = coin?.network && { chainId: coin.network.chainId, asset: coin.asset.address }
  return instructionOf(ledger, ledger.store.session.need(id), wish ?? place)
}
