import { expect, test } from 'vitest'
import { createFaults } from './faults.ts'

const concerning = (id: string) => ({
  backend: 'openfort',
  path: '/v2/x',
  concerns: (sessionId: string) => sessionId === id,
})

test('a fault strikes as often as asked and is gone', () => {
  const faults = createFaults()
  faults.add({ kind: 'drop', times: 2 })
  const strikes = [1, 2, 3].map(() => faults.strike('drop', concerning('a')) !== undefined)
  expect(strikes).toEqual([true, true, false])
})

test('a fault without times stands until it is cleared', () => {
  const faults = createFaults()
  const { id } = faults.add({ kind: 'hold_delivery' })
  expect(faults.standing('hold_delivery', concerning('a'))).toBeDefined()
  expect(faults.clear(id)).toBe(true)
  expect(faults.standing('hold_delivery', concerning('a'))).toBeUndefined()
  expect(faults.clear(id)).toBe(false)
})

test('a fault strikes only the backend, path and session it names', () => {
  const faults = createFaults()
  faults.add({ kind: 'drop', backend: 'openfort', path: '/v2', sessionId: 'a' })
  expect(faults.strike('drop', concerning('b'))).toBeUndefined()
  expect(faults.strike('drop', { ...concerning('a'), backend: 'daimo' })).toBeUndefined()
  expect(faults.strike('drop', { ...concerning('a'), path: '/v1' })).toBeUndefined()
  expect(faults.strike('latency', concerning('a'))).toBeUndefined()
  expect(faults.strike('drop', concerning('a'))).toBeDefined()
})
