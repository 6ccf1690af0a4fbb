import { readPath } from '../../lib/readPath.ts'
import type { Listener } from './around.ts'

/** Gives the object at a path if it takes messages; an object that is odd is none. */
export function readListener(start: unknown, path: string): Listener | undefined {
  const found = readPath(start, path)
  return typeof readPath(found, 'postMessage') === 'function' ? (found as Listener) : undefined
}
