// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Kit, View } from './fakeView.ts'
import { drawProgram } from './fakeView.ts'
import { solidKit } from './reference.ts'
import * as runtime from './solid.ts'
import * as web from './web.ts'

const ours: Kit = { ...runtime, ...web }

const at = fc.nat(5)
const leaf: fc.Arbitrary<View> = fc.record({
  kind: fc.constantFrom('text', 'signal', 'signal', 'number', 'nothing', 'given', 'throws', 'array'),
  at,
})
/** Views with others inside, so many floors deep. */
const viewOf = (depth: number): fc.Arbitrary<View> => {
  if (depth === 0) return leaf
  const inner = viewOf(depth - 1)
  const some = fc.array(inner, { maxLength: 3 })
  const maybe = fc.option(inner, { nil: undefined })
  return fc.oneof(
    leaf,
    fc.record({ kind: fc.constantFrom('element', 'element', 'fragment', 'lazy', 'gives'), at, inside: some }),
    fc.record({
      kind: fc.constantFrom('show', 'show', 'boundary'),
      ...{ at, of: fc.constantFrom('plain', 'value', 'keyed'), inside: inner, fallback: maybe },
    }),
    fc.record({ kind: fc.constant('switch'), at, matches: some, fallback: inner }),
    fc.record({ kind: fc.constant('list'), at, row: inner, fallback: maybe }),
  )
}
const items = fc.uniqueArray(fc.nat(9), { maxLength: 7 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('signal'), at, value: fc.nat(9) }),
  fc.record({ kind: fc.constant('list'), at, items }),
  fc.record({ kind: fc.constant('both'), value: fc.nat(9), items }),
)

test('a random page looks in our runtime as it does in Solid after every change, down to which element is which', () => {
  fc.assert(
    fc.property(viewOf(3), fc.array(change, { maxLength: 8 }), (view, changes) => {
      expect(drawProgram(ours, view, changes)).toEqual(drawProgram(solidKit, view, changes))
    }),
    { numRuns: Number(process.env['INLET_RUNS'] ?? 500) },
  )
})
