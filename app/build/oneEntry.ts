import type { Plugin } from 'vite'
import { firstPart } from '../head/firstPart.ts'
import { partNameOf } from './partNameOf.ts'

type Graph = {
  getModuleIds(): IterableIterator<string>
  getModuleInfo(
    id: string,
  ): { isEntry: boolean; importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

/** Where the modules that the bundler would put into chunks of their own belong. */
export type Places = {
  readonly entry: ReadonlySet<string>
  /** The first part, whole, with what later parts share; empty where the page has no such part. */
  readonly first: ReadonlySet<string>
}

/** Parts that nobody needs before the first part; any other has to run without it. */
const laterParts = /\/(?:methods|gates|forms|watch)\/|\/screens\/(?:outcomes|ends|rest|Unavailable)\./

/**
 * Puts all code that the page needs at once, or that two parts share, into the entry script, and what only later
 * parts share into the first part.
 *
 * The bundler would make a third chunk of what two parts share; a part could then not run without another request, and
 * some engines refuse a static import that no tag loaded before.
 */
export function oneEntry(): Plugin {
  let places: Places = { entry: new Set(), first: new Set() }
  return {
    name: 'inlet:one-entry',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'entry', test: (id: string) => places.entry.has(id) },
                { name: firstPart, test: (id: string) => places.first.has(id) },
              ],
            },
            // Without a hash, or each part would change with the entry that it imports; they are named by their bytes later.
            entryFileNames: 'assets/entry.js',
            chunkFileNames: (chunk) =>
              `assets/${chunk.facadeModuleId ? partNameOf(chunk.facadeModuleId) : chunk.name}.js`,
          },
        },
      },
    }),
    buildEnd() {
      places = placesOf(this)
    },
  }
}

/** Gives where shared modules belong: in the entry what it reaches by static imports, or a part that may come before the first one; in the first part what only later parts share. */
export function placesOf(graph: Graph): Places {
  const ids = [...graph.getModuleIds()]
  const entries = ids.filter((id) => graph.getModuleInfo(id)?.isEntry)
  const parts = [...new Set(ids.flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []))]
  const first = parts.find((id) => partNameOf(id) === firstPart)
  const early = new Set(
    parts.filter((id) => !first || !laterParts.test(id)).flatMap((id) => [...reachedFrom([id], graph)]),
  )
  const inEntry = new Set(reachedFrom(entries, graph))
  const inFirst = new Set(first ? reachedFrom([first], graph) : [])
  const seen = new Set<string>()
  for (const part of parts)
    for (const id of reachedFrom([part], graph)) {
      if (seen.has(id)) (early.has(id) ? inEntry : inFirst).add(id)
      seen.add(id)
    }
  return { entry: inEntry, first: new Set([...inFirst].filter((id) => !inEntry.has(id))) }
}

function reachedFrom(starts: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...starts]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const module = graph.getModuleInfo(id)
    if (!module || reached.has(id)) continue
    reached.add(id)
    open.push(...module.importedIds)
  }
  return reached
}
