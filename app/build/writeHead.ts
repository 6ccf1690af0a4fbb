import type { Parts } from '../head/createLoader.ts'
import { listName } from '../head/listName.ts'
import type { Script } from './finishScripts.ts'
import { toScript } from './finishScripts.ts'

/** The head script with its list, and the part that lists all the rest; absent where there is no rest. */
export type Head = { readonly code: string; readonly list: Script | undefined }

/**
 * Writes the list of parts into a built head script, where it says `__PARTS__`.
 *
 * What the head script names is in its own list; the hashes of everything else would weigh on every first screen, so
 * they are in a part of their own, which is listed in the head.
 * @throws an Error when the head script does not ask for the list once.
 */
export function writeHead(built: string, scripts: readonly Script[]): Head {
  const isNamed = ({ name }: Script) => ['"', "'", '`'].some((quote) => built.includes(quote + name + quote))
  const rest = scripts.filter((script) => !isNamed(script))
  const list = rest.length > 0 ? toScript(listName, `export const parts=${writeParts(rest)}`) : undefined
  const first = [...scripts.filter(isNamed), ...(list ? [list] : [])]
  const [before, after, ...more] = built.split(/\b__PARTS__\b/)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('The head script has to ask for __PARTS__ once')
  return { code: before + writeParts(first) + after, list }
}

function writeParts(scripts: readonly Script[]): string {
  const parts: Parts = Object.fromEntries(scripts.map(({ name, digest }) => [name, digest]))
  return JSON.stringify(parts).replace(/"([A-Za-z]\w*)":/g, '$1:')
}
