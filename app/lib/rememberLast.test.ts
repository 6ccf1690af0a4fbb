import { expect, test, vi } from 'vitest'
import { rememberLast } from './rememberLast.ts'

test('the last value is there without a wait, for its own texts alone', async () => {
  const { make, known } = rememberLast((one: string, other: string) => Promise.resolve(one + other))
  expect(known('a', 'b')).toBeUndefined()
  expect(await make('a', 'b')).toBe('ab')
  expect(known('a', 'b')).toBe('ab')
  expect(known('a', 'c')).toBeUndefined()
  await make('a', 'c')
  expect([known('a', 'b'), known('a', 'c')]).toEqual([undefined, 'ac'])
})

test('a failure is not remembered, and takes nothing away', async () => {
  const run = vi.fn((text: string) => (text === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(1)))
  const { make, known } = rememberLast(run)
  await make('good')
  await expect(make('bad')).rejects.toThrow('no')
  expect([known('good'), known('bad')]).toEqual([1, undefined])
})
