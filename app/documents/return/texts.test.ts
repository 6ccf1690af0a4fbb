import { expect, test } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { texts } from './texts.ts'

test('the return page speaks the languages of the deposit page', () => {
  expect(Object.keys(texts)).toEqual(Object.keys(languages))
})
