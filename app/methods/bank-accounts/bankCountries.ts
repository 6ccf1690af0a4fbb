import type { Country, Rail } from '../../model/ramp.ts'

/** Rails whose accounts there is a form for: those of a routing number. */
const withForm: readonly Rail[] = ['ach', 'wire']

/** Tells whether an account of that country, or of the union that it is a member of, can be added here. */
export function canAddFrom(countries: readonly Country[], code: string): boolean {
  const found = countries.find((country) => country.code === code || country.members.includes(code))
  const rails = found ? [...found.rails.buy, ...found.rails.sell] : []
  return found?.isAllowed === true && rails.some((rail) => withForm.includes(rail))
}

/** Gives the countries of banks to choose from: those that customers are taken from, a union as itself, those with a form first. */
export function listBankCountries(countries: readonly Country[]): readonly Country[] {
  const open = countries.filter(({ isAllowed }) => isAllowed)
  const rank = ({ code }: Country) => (canAddFrom(countries, code) ? 0 : 1)
  return [...open].sort((one, other) => rank(one) - rank(other))
}

/** Gives the country or union that the browser's languages speak for, where customers are taken from it; else the first with a form. */
export function guessBankCountry(countries: readonly Country[], languages: readonly string[]): string {
  const listed = listBankCountries(countries)
  const regions = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1]).filter((code) => code !== undefined)
  const home = listed.find(({ code, members }) => regions[0] === code || members.includes(regions[0] ?? ''))
  return (home ?? listed[0])?.code ?? ''
}
