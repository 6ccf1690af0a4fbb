import type { BankAccount, Country, Direction, Market, Rail } from '../../../model/ramp.ts'
import { railsWithForm, railTerms } from './railTerms.ts'

/** A country in which a bank may be, with one of its currencies. */
export type Place = {
  readonly id: string
  /** The payer's own country: of a union, each of its members. */
  readonly country: string
  /** The backend's entry: the country itself, or its union. */
  readonly entry: string
  readonly currency: string
  /** Rails that can be used. */
  readonly rails: readonly Rail[]
  /** `closed`: nobody is taken from there; `no_form`: an account there cannot be added here, and none was before. */
  readonly standing: 'open' | 'no_form' | 'closed'
}

/** Lists where a payer's bank may be, open places first: a union by its members, a rail where its account can be named. */
export function placesOf(
  { countries }: Market,
  direction: Direction,
  accounts: readonly BankAccount[],
): readonly Place[] {
  const places = countries.flatMap((country) => placesIn(country, direction, accounts))
  return [
    ...places.filter(({ standing }) => standing === 'open'),
    ...places.filter(({ standing }) => standing !== 'open'),
  ]
}

function placesIn(country: Country, direction: Direction, accounts: readonly BankAccount[]): readonly Place[] {
  const { code: entry, members, isAllowed, currencies } = country
  const codes = members.length > 0 ? members : [entry]
  const wanted = currencies.length > 0 ? currencies : ['']
  return wanted.flatMap((currency) => {
    const own = country.rails[direction].filter((rail) => railTerms[rail].currency === currency)
    const hasAccount = accounts.some((account) => account.standing === 'ready' && account.currency === currency)
    const rails = own.filter((rail) => hasAccount || railsWithForm.includes(rail))
    const standing = !isAllowed || own.length === 0 ? 'closed' : rails.length === 0 ? 'no_form' : 'open'
    return codes.map((code) => ({ id: `${code}/${currency}`, country: code, entry, currency, rails, standing }))
  })
}
