import { expect, test } from 'vitest'
import { sharedModules } from './oneEntry.ts'

type Modules = Record<string, { isEntry?: true; imports?: string[]; parts?: string[] }>

const sharedOf = (modules: Modules) =>
  [
    ...sharedModules({
      getModuleIds: () => new Map(Object.entries(modules)).keys(),
      getModuleInfo: (id) => {
        const found = modules[id]
        return found
          ? {
              isEntry: found.isEntry ?? false,
              importedIds: found.imports ?? [],
              dynamicallyImportedIds: found.parts ?? [],
            }
          : null
      },
    }),
  ].sort()

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
