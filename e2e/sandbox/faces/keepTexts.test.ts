import { expect, test } from 'vitest'
import { keepTexts } from './keepTexts.ts'

test('a row is written once, another row anew, and the oldest gives way', () => {
  const written: string[] = []
  const textOf = keepTexts((row: { id: string }) => {
    written.push(row.id)
    return { said: row.id }
  }, 2)
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  expect([textOf(a), textOf(a), textOf(b), textOf(b)]).toEqual([
    '{"said":"a"}',
    '{"said":"a"}',
    '{"said":"b"}',
    '{"said":"b"}',
  ])
  expect(textOf({ ...a })).toBe('{"said":"a"}')
  expect(textOf(c)).toBe('{"said":"c"}')
  expect([textOf(c), textOf(a)]).toEqual(['{"said":"c"}', '{"said":"a"}'])
  expect(written).toEqual(['a', 'b', 'a', 'c', 'a'])
})
