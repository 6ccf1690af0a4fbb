import type { Asset } from '../../chains/assets.ts'
import type { Prepared, QuotedAmount, Redirect } from '../../model/instruction.ts'
import type { MethodChoice } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { pageNames } from './pages.ts'

/** What the API tells once, to whoever sets a payment method, and never repeats. It counts for that method alone. */
export type Told = {
  /** Marks the payment method. */
  readonly mark: string
  /** The coin that was chosen. */
  readonly asset?: Asset
  readonly amount?: QuotedAmount
  /** End of a Tron address, ms since epoch. */
  readonly expiresAt?: number
  readonly prepared?: Prepared
  readonly redirect?: Redirect
}

/** Most that a transaction may have: whatever is larger than a network takes is judged where transactions are. */
const mostTransaction = 3_000_000

/** Gives the mark of a payment method: the same after every read, another after every choice. */
export function markOf(method: Place): string {
  const word = (key: string) => readIfFit(() => method.at(key).text()) ?? ''
  const createdAt = readIfFit(() => method.at('createdAt').secondsAsMs()) ?? ''
  return `${word('type')} ${createdAt} ${word('receiverAddress')}`
}

/** Reads what was told once, beside the session. */
export function toTold(answer: Place, choice: MethodChoice): Told {
  const mark = markOf(answer.at('session').at('paymentMethod'))
  switch (choice.kind) {
    case 'any_transfer':
      return { mark }
    case 'transfer': {
      const expiresAt = answer.at('tron').at('expiresAt')
      return {
        mark,
        asset: choice.asset,
        ...(choice.amount !== undefined && { amount: { units: choice.amount, basis: 'exact' } }),
        ...(!expiresAt.isAbsent && { expiresAt: expiresAt.secondsAsMs() }),
      }
    }
    case 'sign': {
      const { asset, account, amount: units } = choice
      const transaction = answer.at('solana').at('serializedTx').text(mostTransaction)
      const amount = units === undefined ? {} : { amount: { units, basis: 'exact' } as const }
      return { mark, asset, prepared: { transaction, asset, account, ...amount } }
    }
    case 'redirect':
      return { mark, redirect: toRedirect(answer, choice.page) }
  }
}

function toRedirect(answer: Place, page: string): Redirect {
  const exchange = answer.at('exchange')
  const fiat = answer.at('fiat')
  const waitingMessage = readIfFit(() => exchange.at('waitingMessage').label())
  const expiresAt = readIfFit(() => exchange.at('expiresAt').secondsAsMs())
  return {
    kind: 'redirect',
    url: (exchange.isAbsent ? fiat.at('hostedUrl') : exchange.at('url')).text(),
    provider: pageNames[page] ?? page,
    ...(waitingMessage && { waitingMessage }),
    ...(expiresAt !== undefined && { expiresAt }),
    confirmsItself: true,
  }
}
