import { firstPart } from '../head/firstPart.ts'
import { partUrl } from '../lib/partUrl.ts'
import { checkJoins } from './checkJoins.ts'
import { withCompileHint } from './compileHint.ts'
import { digestOf } from './hash.ts'
import type { Chunk } from './nameParts.ts'
import { withOwnIsland } from './ownIslands.ts'
import { isGuest, packGuests } from './packGuests.ts'
import { exportAs, importAs, namesFor, sharedByFirst, shareNames, writePart } from './shareNames.ts'
import { shrink } from './shrink.ts'

/** A script as it is served. `digest` is its sha256 in base64. */
export type Script = {
  readonly name: string
  readonly fileName: string
  readonly digest: string
  readonly code: string
}

/**
 * Shortens the entry and the parts, and names each by the bytes it then has.
 *
 * The entry comes first, then the first part: others take what these share by the names it has there. An island that
 * comes in the file of a part is written there, and so is a part that comes in another's.
 */
export async function finishScripts(
  entry: Chunk,
  parts: ReadonlyMap<string, Chunk>,
  islands: readonly Script[],
): Promise<{ entry: Script; parts: readonly Script[] }> {
  const { code, shared } = shareNames(await shrink(entry.code, true))
  const shorten = (code: string) => shrink(code, true, namesFor(code, shared))
  const first = await shorten(parts.get(firstPart)?.code ?? 'export{}')
  const sharedFirst = sharedByFirst(
    first,
    [...parts.values()].map(({ code }) => code),
  )
  const write = async ([name, part]: [string, Chunk]) => {
    const code = name === firstPart ? exportAs(first, sharedFirst) : await shorten(importAs(part.code, sharedFirst))
    return { name, code: withOwnIsland(name, writePart(code, shared), islands) }
  }
  const written = await Promise.all([...parts].map(write))
  checkJoins(written)
  const finished = written
    .filter(({ name }) => !isGuest(name))
    .map(({ name, code }) => toScript(name, code + packGuests(name, written, islands)))
  return { entry: toScript('entry', code), parts: finished }
}

/** Gives a script as it is served, named by its bytes. */
export function toScript(name: string, built: string): Script {
  const code = withCompileHint(name, built)
  const digest = digestOf(code)
  return { name, fileName: partUrl(name, digest).slice(1), digest, code }
}
