import { firstIslands, firstPart } from '../head/firstPart.ts'
import { toScript, type Script } from './finishScripts.ts'
import { asFunction } from './shareNames.ts'

/**
 * Puts the islands that nearly every payer needs into the first part's file, each as a function that gives what it
 * exports, so that none of them runs before it is asked for. The other scripts are given as they are.
 *
 * Without a first part the islands stay files of their own: `createLoader` asks for them in that file alone, so this is
 * a page that has no use for them.
 */
export function packIslands(
  parts: readonly Script[],
  islands: readonly Script[],
): { parts: readonly Script[]; islands: readonly Script[] } {
  const isPacked = ({ name }: Script) => (firstIslands as readonly string[]).includes(name)
  const packed = islands.filter(isPacked)
  if (packed.length === 0 || !parts.some(({ name }) => name === firstPart)) return { parts, islands }
  const list = `export const islands={${packed.map(({ name, code }) => `${name}:${asFunction(code)}`).join()}};`
  return {
    parts: parts.map((part) => (part.name === firstPart ? toScript(firstPart, part.code + list) : part)),
    islands: islands.filter((island) => !isPacked(island)),
  }
}
