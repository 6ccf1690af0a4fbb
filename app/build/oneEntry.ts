import type { Plugin } from 'vite'
import { partNameOf } from './partNameOf.ts'

type Graph = {
  getModuleIds(): IterableIterator<string>
  getModuleInfo(
    id: string,
  ): { isEntry: boolean; importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

/**
 * Puts all code that the page needs at once, or that two parts share, into the entry script.
 *
 * The bundler would make a third chunk of what two parts share; a part could then not run without another request, and
 * some engines refuse a static import that no tag loaded before.
 */
export function oneEntry(): Plugin {
  let inEntry: ReadonlySet<string> = new Set()
  return {
    name: 'inlet:one-entry',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [{ name: 'entry', test: (id: string) => inEntry.has(id) }] },
            entryFileNames: 'assets/entry-[hash].js',
            chunkFileNames: (chunk) =>
              `assets/${chunk.facadeModuleId ? partNameOf(chunk.facadeModuleId) : chunk.name}-[hash].js`,
          },
        },
      },
    }),
    buildEnd() {
      inEntry = sharedModules(this)
    },
  }
}

/** Gives the modules reached, by static imports, from an entry or from two different parts. */
export function sharedModules(graph: Graph): ReadonlySet<string> {
  const ids = [...graph.getModuleIds()]
  const entries = ids.filter((id) => graph.getModuleInfo(id)?.isEntry)
  const parts = new Set(ids.flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []))
  const shared = new Set(entries.flatMap((id) => [...reachedFrom(id, graph)]))
  const seen = new Set<string>()
  for (const part of parts)
    for (const id of reachedFrom(part, graph)) {
      if (seen.has(id)) shared.add(id)
      seen.add(id)
    }
  return shared
}

function reachedFrom(start: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const module = graph.getModuleInfo(id)
    if (!module || reached.has(id)) continue
    reached.add(id)
    open.push(...module.importedIds)
  }
  return reached
}
