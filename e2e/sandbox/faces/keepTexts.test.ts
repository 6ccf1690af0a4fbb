import { expect, test } from 'vitest'
import { keepTexts } from './keepTexts.ts'

/** Keeps two texts. `written` tells whose were written, in order. */
function keepTwo() {
  const written: string[] = []
  const textOf = keepTexts((row: { id: string }) => {
    written.push(row.id)
    return { said: row.id }
  }, 2)
  return { textOf, written }
}

test('a row is written once, and the texts begin anew when there are too many', () => {
  const { textOf, written } = keepTwo()
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect([a, a, b, b, c, c, a].map(textOf)).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'a'].map((id) => `{"said":"${id}"}`))
  expect(written).toEqual(['a', 'b', 'c', 'a'])
})

test('a row that changed is written anew, and takes the place of the one before it alone', () => {
  const { textOf, written } = keepTwo()
  const [a, b] = [{ id: 'a' }, { id: 'b' }]
  for (const row of [a, b, { ...a }, b, { ...a }, b]) textOf(row)
  expect(written).toEqual(['a', 'b', 'a', 'a'])
})
