import { expect, test } from 'vitest'
import { regionNames } from '../../forms/regionNames.ts'
import type { Country } from '../../model/ramp.ts'
import { guessHome, listHomes } from './countries.ts'

const rails = { buy: [], sell: [] }
const one = (code: string, members: readonly string[] = [], isAllowed = true): Country => ({
  ...{ code, name: `the ${code}`, isAllowed, members, currencies: [], rails },
})
const homes = listHomes(
  [one('US'), one('EU', ['DE', 'FR', 'ES']), one('JP', [], false), one('FR', [], false)],
  regionNames('de'),
  'de',
)

test('a union’s members stand for it, by the names of the payer’s language, in its order', () => {
  expect(homes).toEqual([
    { code: 'DE', name: 'Deutschland', isOpen: true },
    { code: 'FR', name: 'Frankreich', isOpen: false },
    { code: 'JP', name: 'Japan', isOpen: false },
    { code: 'ES', name: 'Spanien', isOpen: true },
    { code: 'US', name: 'Vereinigte Staaten', isOpen: true },
  ])
})

test('a code that is no country keeps the backend’s name', () => {
  expect(listHomes([one('X-1')], regionNames('en'), 'en')).toEqual([{ code: 'X-1', name: 'the X-1', isOpen: true }])
})

test.each([
  [['en-US', 'de-DE'], 'US'],
  [['de'], 'DE'],
  [['en', 'de-DE'], 'DE'],
  [['es-MX'], ''],
  [['ja-JP'], ''],
  [['fr-FR'], ''],
  [['nonsense tag'], ''],
  [[], ''],
])('%j guesses "%s"', (languages, guess) => expect(guessHome(homes, languages)).toBe(guess))
