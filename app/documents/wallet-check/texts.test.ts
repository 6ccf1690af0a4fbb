import { expect, test } from 'vitest'
import { languages } from '../../i18n/languages.ts'
import { texts, type Texts } from './texts.ts'

test('the wallet check speaks the languages of the deposit page', () => {
  expect(Object.keys(texts)).toEqual(Object.keys(languages))
})

test('a text names the same values in every language', () => {
  const namesIn = (text: unknown): unknown =>
    typeof text === 'string'
      ? [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
      : Object.fromEntries(Object.entries(text as object).map(([key, value]) => [key, namesIn(value)]))
  for (const other of Object.values(texts) as readonly Texts[]) expect(namesIn(other)).toEqual(namesIn(texts.en))
})
