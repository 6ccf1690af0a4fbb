import type { Script } from './finishScripts.ts'
import { asFunction } from './shareNames.ts'

/**
 * Writes the islands that come in the first part’s file: each as a function that gives what it exports, so that none of
 * them runs before it is asked for.
 * @throws an Error for an island that exports nothing.
 */
export function packIslands(islands: readonly Script[]): string {
  if (islands.length === 0) return ''
  return `export const islands={${islands.map(({ name, code }) => `${name}:${asFunction(code)}`).join()}};`
}
