import type { Coin, BankLeg, Direction } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { toIsoMs } from '../toIsoMs.ts'
import type { Currencies } from './toCoins.ts'
import { findCoin } from './findCoin.ts'
import { toStage } from './toStanding.ts'
import { codeAt, labelAt, networkAt, textAt, toDecimal, toFees } from './wire.ts'

/** What a transfer moves: bank money on one side, a coin on the other. */
export type Leg = {
  readonly bank: BankLeg
  readonly moneyDecimals: number
  readonly coin: Coin
  /** The coin's network, in the backend's word. */
  readonly network: string
  /** The payer's own address: where a bought coin lands, or where a sold one is sent from; empty where nobody says. */
  readonly address: string
  /** Exact decimal text of what is paid, in the money of a purchase, in the coin of a sale. */
  readonly amount: string
  readonly accountId?: string
}

/**
 * Reads the two sides of a transfer. The answer to a POST and that to a GET name the same things differently: addresses by
 * `fromAddress` and `toAddress`, or by `address`; currencies in either case.
 */
export function toLeg(transfer: Place, { coins, money }: Currencies): Leg {
  const type = transfer.at('type').text(16).toUpperCase()
  const direction: Direction =
    type === 'ONRAMP' ? 'buy' : type === 'OFFRAMP' ? 'sell' : transfer.at('type').refuse('ONRAMP | OFFRAMP')
  const [source, destination] = [transfer.at('source'), transfer.at('destination')]
  const [bankSide, coinSide] = direction === 'buy' ? [source, destination] : [destination, source]
  const currency = codeAt(bankSide, 'currency') ?? bankSide.at('currency').refuse('a currency')
  const coin = findCoin(coins, coinSide)
  const amount = toDecimal(transfer.at('amount'))
  const stage = toStage(transfer)
  const completesAt = readIfFit(() => toIsoMs(transfer.at('expectedCompletionTime')))
  const accountId = textAt(bankSide, 'accountId')
  return {
    bank: {
      ...{ direction, rail: networkAt(bankSide), currency },
      ...(direction === 'buy' && { amount }),
      ...(stage && { stage }),
      ...(completesAt !== undefined && { completesAt }),
      fees: toFees(transfer.at('fees'), codeAt(transfer, 'currency') ?? currency),
      ...(coin.confirmations !== undefined && { confirmations: coin.confirmations }),
    },
    moneyDecimals: money.find((one) => one.currency === currency)?.decimals ?? 2,
    ...{ coin, network: networkAt(coinSide) },
    address: labelAt(coinSide, 'address') ?? labelAt(coinSide, direction === 'buy' ? 'toAddress' : 'fromAddress') ?? '',
    amount,
    ...(accountId !== undefined && { accountId }),
  }
}
