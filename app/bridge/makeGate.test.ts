import { expect, test } from 'vitest'
import { makeGate } from './makeGate.ts'

test('fifty messages a second pass', () => {
  let now = 0
  const gate = makeGate(() => now)
  const passed = () => Array.from({ length: 80 }, () => gate.admits(false)).filter(Boolean).length
  expect(passed()).toBe(50)
  now = 999
  expect(passed()).toBe(0)
  now = 1_000
  expect(passed()).toBe(50)
})

test('answers pass beside a flood of others, fifty a second too', () => {
  const gate = makeGate(() => 0)
  for (let count = 0; count < 10_000; count += 1) gate.admits(false)
  expect(Array.from({ length: 80 }, () => gate.admits(true)).filter(Boolean)).toHaveLength(50)
  expect(gate.admits(false)).toBe(false)
})

test('the last 256 ids are known, and no id is no repeat', () => {
  const gate = makeGate(() => 0)
  expect([gate.isNew('a'), gate.isNew('a'), gate.isNew(''), gate.isNew('')]).toEqual([true, false, true, true])
  for (let count = 0; count < 256; count += 1) gate.isNew(`other ${count}`)
  expect(gate.isNew('a')).toBe(true)
})
