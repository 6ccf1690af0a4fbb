import type { Calls } from './makeCalls.ts'
import type { Currencies } from './toCoins.ts'
import { toCurrencies } from './toCoins.ts'

/** Makes the asking for currencies: once for the page's life; an asking that failed is none. */
export function makeCurrencies(calls: Calls): (signal: AbortSignal) => Promise<Currencies> {
  let known: Promise<Currencies> | undefined
  return (signal) => {
    known ??= calls
      .get('/v1/headless/currencies', signal)
      .then(toCurrencies)
      .catch((thrown: unknown) => {
        known = undefined
        throw thrown
      })
    return known
  }
}
