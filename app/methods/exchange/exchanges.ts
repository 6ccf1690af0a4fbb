/** An exchange that payers withdraw from. `id` is what backends call it. */
export type Exchange = {
  readonly id: string
  readonly name: string
  /** A purchase there can be sent straight to the target. */ readonly hasPayLink: boolean
}

/** The exchanges that are offered by name. A link to buy names no exchange and leads to Coinbase, so only that one offers it. */
export const exchanges: readonly Exchange[] = [
  { id: 'binance', name: 'Binance', hasPayLink: false },
  { id: 'coinbase', name: 'Coinbase', hasPayLink: true },
  { id: 'kraken', name: 'Kraken', hasPayLink: false },
  { id: 'okx', name: 'OKX', hasPayLink: false },
  { id: 'bybit', name: 'Bybit', hasPayLink: false },
]

/** Stands for an exchange that is not on the list: backends are told none. */
export const otherId = 'other'

/** Gives the name of an exchange by its id, or the id itself with a capital. */
export function exchangeName(id: string): string {
  const known = exchanges.find((exchange) => exchange.id === id.toLowerCase())
  return known?.name ?? id.slice(0, 1).toUpperCase() + id.slice(1)
}
