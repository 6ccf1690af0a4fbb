import { expect, test } from 'vitest'
import { chooseLanguage } from './chooseLanguage.ts'

test.each([
  [['fr-FR', 'es-MX'], 'es'],
  [['AR_EG'], 'ar'],
  [['fr'], 'en'],
  [[], 'en'],
])('of %j it takes %s', (wanted, language) => {
  expect(chooseLanguage(['en', 'es', 'ar'], wanted)).toBe(language)
})
