import { firstPart } from '../head/firstPart.ts'

const exported = /export\{([^}]*)\};?$/
const importFrom = (name: string) => new RegExp(`\\bimport(?:\\{([^}]*)\\}from)?"[^"]*\\/${name}\\.js";?`)
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
 * Gives the names by which a part calls what it takes, when it calls each thing as the entry or the first part does, which
 * says less than a name of its own: its name there → its name here. A name of more than two letters is left out: a
 * browser might have given it to something that the part uses.
 */
export function namesFor(code: string, shared: Shared): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const ofEntry = listIn(code, imported).map(({ from, to }) => ({ from: shared.get(from), to }))
  for (const { from, to } of [...ofEntry, ...listIn(code, importedFirst)])
    if (from && from.length <= 2 && ![...names.values()].includes(from)) names.set(to, from)
  return names
}

/**
 * Gives what parts take from the first part, under the names that the bundler gave: the name there → its name in that
 * part. What only the loader asks for keeps its name, and nothing else may take that: whoever would have gets a free letter.
 */
export function sharedByFirst(first: string, parts: readonly string[]): Shared {
  const taken = new Set(parts.flatMap((part) => listIn(part, importedFirst)).map(({ from }) => from))
  const given = listIn(first, exported)
  const kept = given.map(({ to }) => to).filter((to) => !taken.has(to))
  const used = new Set([...kept, ...given.map(({ from }) => from)])
  const free = [...letters].filter((letter) => !used.has(letter))
  const nameOf = (name: string) => (kept.includes(name) ? (free.shift() ?? `${name}_`) : name)
  return new Map(given.filter(({ to }) => taken.has(to)).map(({ from, to }) => [to, nameOf(from)]))
}

const letters = 'etnaroislucdfpmhgvybxwkqzjETNAROISLUCDFPMHGVYBXWKQZJ'

/** Has the first part give things by the names of `sharedByFirst`. */
export function exportAs(first: string, shared: Shared): string {
  const list = listIn(first, exported).map(({ from, to }) => `${from} as ${shared.get(to) ?? to}`)
  return first.replace(exported, () => `export{${list.join()}};`)
}

/** Has another part take things from the first part by the names of `sharedByFirst`. */
export function importAs(code: string, shared: Shared): string {
  const list = listIn(code, importedFirst).map(({ from, to }) => `${shared.get(from) ?? from} as ${to}`)
  return code.replace(importedFirst, (all, old?: string) => (old ? all.replace(old, () => list.join()) : all))
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
  const taken = listIn(code, imported).map(({ from, to }) => {
    const name = shared.get(from)
    if (!name) throw new Error(`The entry does not export "${from}"`)
    return pair(name, to)
  })
  const given = specifiersOf(exports).map(({ from, to }) => pair(to, from))
  const takenFirst = importedFirst.test(code) && listIn(code, importedFirst).map(({ from, to }) => pair(from, to))
  const body = code.replace(imported, '').replace(importedFirst, '').replace(exported, '')
  if (/\bimport[{"]/.test(body)) throw new Error('A part imports something else than the entry')
  // In brackets a function is compiled at once, for it is about to run.
  const made = `make=(({${taken.join()}}${takenFirst ? `,{${takenFirst.join()}}` : ''})=>{${body}return{${given.join()}}});`
  return `export const ${takenFirst ? `from="${firstPart}",` : ''}${made}`
}

/**
 * Writes an island as a function that gives what it exports.
 * @throws an Error for one that exports nothing.
 */
export function asFunction(code: string): string {
  const exports = exported.exec(code)?.[1]
  if (exports === undefined) throw new Error('An island exports nothing')
  const given = specifiersOf(exports).map(({ from, to }) => pair(to, from))
  return `()=>{${code.replace(exported, '')}return{${given.join()}}}`
}

const pair = (name: string, value: string) => (name === value ? name : `${name}:${value}`)

const listIn = (code: string, statement: RegExp) => specifiersOf(statement.exec(code)?.[1] ?? '')

type Specifier = { readonly from: string; readonly to: string }

function specifiersOf(list: string): readonly Specifier[] {
  if (list === '') return []
  return list.split(',').map((specifier) => {
    const [from = '', to = from] = specifier.trim().split(' as ')
    return { from, to }
  })
}
