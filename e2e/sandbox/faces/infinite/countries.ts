/** A country or union as the vendor lists it. */
export type Country = {
  code: string
  name: string
  isAllowed: boolean
  supportedFiatCurrencies: string[]
  supportedPaymentMethods: { onRamp: string[]; offRamp: string[] }
  memberStates?: string[]
}

const both = (...rails: string[]) => ({ onRamp: rails, offRamp: rails })

/** What `GET …/countries` lists: the vendor's three, and one where nothing is offered. */
export const countries: readonly Country[] = [
  {
    code: 'US',
    name: 'United States',
    isAllowed: true,
    supportedFiatCurrencies: ['USD'],
    supportedPaymentMethods: both('ach', 'wire'),
  },
  {
    code: 'EU',
    name: 'European Union',
    isAllowed: true,
    supportedFiatCurrencies: ['EUR'],
    supportedPaymentMethods: both('sepa'),
    memberStates: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
  },
  {
    code: 'MX',
    name: 'Mexico',
    isAllowed: true,
    supportedFiatCurrencies: ['MXN'],
    supportedPaymentMethods: both('spei'),
  },
  {
    code: 'JP',
    name: 'Japan',
    isAllowed: false,
    supportedFiatCurrencies: [],
    supportedPaymentMethods: both(),
  },
]

/** Finds the entry that a country is in: its own, or its union's. */
export function findCountry(code: string): Country | undefined {
  return countries.find((country) => country.code === code || country.memberStates?.includes(code) === true)
}
