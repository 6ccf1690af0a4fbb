import { expect, test } from 'vitest'
import { placesOf } from './oneEntry.ts'

type Modules = Record<string, { isEntry?: true; imports?: string[]; parts?: string[] }>

const sorted = (ids: ReadonlySet<string>) => [...ids].sort()

function placesIn(modules: Modules): { entry: string[]; first: string[] } {
  const { entry, first } = placesOf({
    getModuleIds: () => new Map(Object.entries(modules)).keys(),
    getModuleInfo: (id) => {
      const { isEntry = false, imports = [], parts = [] } = modules[id] ?? {}
      return modules[id] ? { isEntry, importedIds: imports, dynamicallyImportedIds: parts } : null
    },
  })
  return { entry: sorted(entry), first: sorted(first) }
}

const sharedOf = (modules: Modules) => placesIn(modules).entry

test('what the entry reaches by import statements is in the entry, and a part is not', () => {
  expect(
    sharedOf({
      main: { isEntry: true, imports: ['a'], parts: ['part'] },
      a: { imports: ['b'] },
      b: {},
      part: { imports: ['own'] },
      own: {},
    }),
  ).toEqual(['a', 'b', 'main'])
})

test('what two parts share is in the entry, also where one part loads the other', () => {
  expect(
    sharedOf({
      main: { isEntry: true, parts: ['first'] },
      first: { imports: ['both'], parts: ['second'] },
      second: { imports: ['both'] },
      both: { imports: ['deep'] },
      deep: { imports: ['both'] },
    }),
  ).toEqual(['both', 'deep', 'main'])
})

test('modules from outside are nobody’s', () => {
  expect(sharedOf({ main: { isEntry: true, imports: ['#island/qr'] } })).toEqual(['main'])
})

const receiver = '/app/methods/receiver.ts'
const bank = '/app/methods/bank/bank.ts'
const ended = '/app/screens/outcomes.ts'
const adapter = '/app/backends/adapter.ts'

test('what later parts share is in the first part, with all that is the first part’s own', () => {
  const places = placesIn({
    main: { isEntry: true, imports: ['a'], parts: [receiver, bank, ended] },
    a: {},
    [receiver]: { imports: ['a', 'own', 'fold'] },
    [bank]: { imports: ['a', 'fold', 'problem'] },
    [ended]: { imports: ['problem'] },
    own: {},
    fold: { imports: ['deep'] },
    deep: {},
    problem: {},
  })
  expect(places).toEqual({ entry: ['a', 'main'], first: sorted(new Set([receiver, 'own', 'fold', 'deep', 'problem'])) })
})

test('what a part shares that may come before the first one is in the entry', () => {
  const places = placesIn({
    main: { isEntry: true, parts: [receiver, adapter] },
    [receiver]: { imports: ['link', 'own'] },
    [adapter]: { imports: ['link'] },
    link: {},
    own: {},
  })
  expect(places).toEqual({ entry: ['link', 'main'], first: sorted(new Set([receiver, 'own'])) })
})
