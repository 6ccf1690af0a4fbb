import type { Parts } from '../head/createLoader.ts'
import { laterFile } from '../head/guests.ts'
import { listName, rareListName } from '../head/listNames.ts'
import { withCompileHint } from './compileHint.ts'
import { toScript, type Script } from './finishScripts.ts'

/** The head script with its list, and the parts that list all the rest; none where there is no rest. */
export type Head = { readonly code: string; readonly lists: readonly Script[] }

/**
 * Writes the list of parts into a built head script, where it says `__PARTS__`.
 *
 * What the head script names is in its own list; the hashes of everything else would weigh on every first screen, so
 * they are in parts of their own, which are listed in the head: one of the rare parts, and one of the rest.
 * @throws an Error when the head script does not ask for the list once.
 */
export function writeHead(built: string, scripts: readonly Script[], rare: ReadonlySet<string> = new Set()): Head {
  const isNamed = ({ name }: Script) =>
    name !== laterFile && ['"', "'", '`'].some((quote) => built.includes(quote + name + quote))
  const rest = scripts.filter((script) => !isNamed(script))
  const lists = [
    ...writeList(
      listName,
      rest.filter(({ name }) => !rare.has(name)),
    ),
    ...writeList(
      rareListName,
      rest.filter(({ name }) => rare.has(name)),
    ),
  ]
  const [before, after, ...more] = built.split(/\b__PARTS__\b/)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The head script has to ask for __PARTS__ once')
  const code = before + writeParts([...scripts.filter(isNamed), ...lists]) + after
  return { code: withCompileHint('head', code), lists }
}

function writeList(name: string, scripts: readonly Script[]): readonly Script[] {
  return scripts.length > 0 ? [toScript(name, `export const parts=${writeParts(scripts)}`)] : []
}

function writeParts(scripts: readonly Script[]): string {
  const parts: Parts = Object.fromEntries(scripts.map(({ name, digest }) => [name, digest]))
  return JSON.stringify(parts).replace(/"([A-Za-z]\w*)":/g, '$1:')
}
