import { firstPart } from './firstPart.ts'

const exported = /export\{([^}]*)\};?$/
const importFrom = (name: string) => new RegExp(`\\bimport(?:\\{([^}]*)\\}from)?"[^"]*\\/${name}-[^"]*";?`)
const imported = importFrom('entry')
const importedFirst = importFrom(firstPart)

/** What the entry shares, under the names that the bundler gave: the name there → its name in the entry. */
export type Shared = ReadonlyMap<string, string>

/**
 * Lets the entry, which is in the document and has no URL, hand to the loader what parts take from it, each thing by the
 * name it has there: a second name says nothing, and weighs.
 * @throws an Error when an entry with parts shares nothing.
 */
export function shareNames(code: string): { code: string; shared: Shared } {
  const list = exported.exec(code)?.[1]
  if (list === undefined) throw new Error('The entry shares nothing')
  const shared = new Map(specifiersOf(list).map(({ from, to }) => [to, from]))
  const names = [...new Set(shared.values())]
  return { code: code.replace(exported, () => `__share({${names.join()}})`), shared }
}

/**
 * Gives the names by which a part calls what it takes, when it calls each thing as the entry does, which says less than a
 * name of its own: its name there → its name in the entry. A name of more than two letters is left out: a browser might
 * have given it to something that the part uses.
 */
export function namesFor(code: string, shared: Shared): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { from, to } of specifiersOf(imported.exec(code)?.[1] ?? '')) {
    const name = shared.get(from)
    if (name && name.length <= 2 && ![...names.values()].includes(name)) names.set(to, name)
  }
  return names
}

/**
 * Writes a part as a function that takes what the entry shares and gives what the part exports.
 *
 * A part may be here before the entry is, and has no way to ask for it: the loader calls it when both are there. One that
 * takes from the first part too says so in `from`, and is called with what that exports as well.
 * @throws an Error for a name that the entry does not share, another import, and a part that exports nothing.
 */
export function writePart(code: string, shared: Shared): string {
  const exports = exported.exec(code)?.[1]
  if (exports === undefined) throw new Error('A part exports nothing')
  const taken = specifiersOf(imported.exec(code)?.[1] ?? '').map(({ from, to }) => {
    const name = shared.get(from)
    if (!name) throw new Error(`The entry does not export "${from}"`)
    return pair(name, to)
  })
  const given = specifiersOf(exports).map(({ from, to }) => pair(to, from))
  const takenFirst =
    importedFirst.exec(code) && specifiersOf(importedFirst.exec(code)?.[1] ?? '').map(({ from, to }) => pair(from, to))
  const body = code.replace(imported, '').replace(importedFirst, '').replace(exported, '')
  if (/\bimport[{"]/.test(body)) throw new Error('A part imports something else than the entry')
  // In brackets a function is compiled at once, for it is about to run.
  const made = `make=(({${taken.join()}}${takenFirst ? `,{${takenFirst.join()}}` : ''})=>{${body}return{${given.join()}}});`
  return `export const ${takenFirst ? `from="${firstPart}",` : ''}${made}`
}

const pair = (name: string, value: string) => (name === value ? name : `${name}:${value}`)

type Specifier = { readonly from: string; readonly to: string }

function specifiersOf(list: string): readonly Specifier[] {
  if (list === '') return []
  return list.split(',').map((specifier) => {
    const [from = '', to = from] = specifier.trim().split(' as ')
    return { from, to }
  })
}
