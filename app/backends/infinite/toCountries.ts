import type { Country, Rail } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { labelAt, textAt } from './wire.ts'

const rails: readonly Rail[] = ['ach', 'wire', 'sepa', 'spei']

/** Reads the list of countries; a rail that the page does not know is left out. */
export function toCountries(answer: Place): readonly Country[] {
  return answer
    .at('countries')
    .list()
    .flatMap((country) => {
      const code = textAt(country, 'code')?.toUpperCase()
      if (code === undefined || !/^[A-Z]{2}$/.test(code)) return []
      const ways = country.at('supportedPaymentMethods')
      return [
        {
          code,
          name: labelAt(country, 'name') ?? code,
          isAllowed: readIfFit(() => country.at('isAllowed').flag()) === true,
          members: words(country, 'memberStates').map((word) => word.toUpperCase()),
          currencies: words(country, 'supportedFiatCurrencies').map((word) => word.toUpperCase()),
          rails: { buy: railsOf(ways, 'onRamp'), sell: railsOf(ways, 'offRamp') },
        },
      ]
    })
}

function railsOf(ways: Place, key: string): readonly Rail[] {
  const told = words(ways, key).map((word) => word.toLowerCase())
  return rails.filter((rail) => told.includes(rail))
}

function words(place: Place, key: string): readonly string[] {
  return (readIfFit(() => place.at(key).list()) ?? []).flatMap((word) => readIfFit(() => word.text(8)) ?? [])
}
