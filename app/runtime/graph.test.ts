import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act, Api, Computation } from './fakeGraph.ts'
import { runProgram } from './fakeGraph.ts'
import { solid } from './reference.ts'
import * as runtime from './solid.ts'

const ours: Api = runtime
const kinds = ['memo', 'memo', 'memo', 'drawing', 'effect', 'effect', 'mount', 'named', 'deferred', 'root'] as const
const rarely = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 5 })

/** Computations with others inside, so many floors deep. */
const computationOf = (depth: number): fc.Arbitrary<Computation> =>
  fc.record({
    kind: fc.constantFrom(...kinds, 'boundary' as const),
    reads: fc.array(fc.nat(12), { maxLength: 4 }),
    isUntracked: fc.constantFrom(false, false, false, true),
    isChoosy: fc.boolean(),
    equals: fc.constantFrom('same', 'same', 'never', 'parity'),
    throwsAt: rarely(fc.integer({ min: 2, max: 9 })),
    throwsFirst: fc.boolean(),
    writes: rarely(fc.record({ signal: fc.nat(4), least: fc.nat(9) })),
    inside: depth > 0 ? fc.array(computationOf(depth - 1), { maxLength: 3 }) : fc.constant([]),
  })
const computation = computationOf(2)
const write = fc.record({ signal: fc.nat(4), value: fc.nat(9) })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: write.map((written) => ({ kind: 'write' as const, ...written })) },
  { weight: 2, arbitrary: fc.array(write, { maxLength: 4 }).map((writes) => ({ kind: 'batch' as const, writes })) },
  fc.nat(20).map((source) => ({ kind: 'read' as const, source })),
  fc.nat(9).map((root) => ({ kind: 'dispose' as const, root })),
  fc.record({ kind: fc.constant('add' as const), under: fc.nat(30), computation }),
)
const program = fc.record({
  signals: fc.array(fc.nat(9), { minLength: 2, maxLength: 5 }),
  computations: fc.array(computation, { minLength: 1, maxLength: 7 }),
  acts: fc.array(act, { maxLength: 10 }),
})

test('a random program does in our runtime what it does in Solid, in the same order', () => {
  fc.assert(
    fc.property(program, (written) => {
      expect(runProgram(ours, written)).toEqual(runProgram(solid, written))
    }),
    { numRuns: Number(process.env['INLET_RUNS'] ?? 1_000) },
  )
})
