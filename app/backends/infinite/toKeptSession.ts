import { moneyAsset } from '../../chains/bank.ts'
import type { Caip19 } from '../../chains/caip.ts'
import { chainOf } from '../../chains/caip.ts'
import type { Session, SessionFacts } from '../../model/session.ts'
import { readAnswer, readIfFit } from '../reader.ts'
import type { Keepsake } from './makeKeepsakes.ts'
import { toInstruction } from './toInstruction.ts'
import { networkAt, toDecimal } from './wire.ts'

/**
 * Makes a session of what is kept of a purchase, for whoever opens it when nothing can be asked any more. Where the coin
 * lands is the payer's own and not kept: its address is empty. Once the money was seen there is nothing to pay into.
 *
 * Nothing for a sale: it is paid from one address alone, which is the payer's own and not kept.
 */
export function toKeptSession(
  { told, held }: Keepsake,
  facts: Pick<SessionFacts, 'backend' | 'isTest' | 'sessionId'>,
): Session | undefined {
  return readIfFit(() => {
    const kept = readAnswer(facts.backend, told)
    const purchase = kept.at('purchase')
    const [rail, amount, currency] = [
      networkAt(purchase, 'rail'),
      toDecimal(purchase.at('amount')),
      purchase.at('currency').text(12),
    ]
    const instruction = toInstruction(kept, { amount, currency, network: rail, held })
    if (!instruction) return undefined
    const assetId = purchase.at('assetId').text(200) as Caip19
    const money = moneyAsset(currency, Number(purchase.at('moneyDecimals').text(2)))
    const asset = {
      ...{ assetId, chainId: chainOf(assetId), symbol: purchase.at('symbol').label() },
      decimals: Number(purchase.at('decimals').text(2)),
    }
    const known: SessionFacts = {
      ...{ ...facts, target: { asset, address: '' }, offers: [{ kind: 'bank' }], route: { asset: money } },
      bank: { direction: 'buy', rail, amount, currency, fees: [] },
      ...{ issue: 'key_ended', isAddressReusable: false, backendStatus: 'none' },
    }
    return kept.at('isSeen').isAbsent
      ? { ...known, status: 'waiting_payment', instruction }
      : { ...known, status: 'processing' }
  })
}
