import { expect, test } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { chooseLanguage, texts } from './texts.ts'

test('the return page speaks the languages of the deposit page', () => {
  expect(Object.keys(texts)).toEqual(Object.keys(languages))
})

test.each([
  [['fr-FR', 'es-MX'], 'es'],
  [['AR_EG'], 'ar'],
  [['fr'], 'en'],
  [[], 'en'],
])('of %j it takes %s', (wanted, language) => {
  expect(chooseLanguage(wanted)).toBe(language)
})
