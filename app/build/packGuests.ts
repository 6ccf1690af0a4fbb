import { hostOf } from '../head/guests.ts'
import type { Script } from './finishScripts.ts'
import { splitIsland } from './ownIslands.ts'
import { asFunction } from './shareNames.ts'

type Written = Pick<Script, 'name' | 'code'>

/** Tells whether a part or an island comes in the file of another part alone. */
export const isGuest = (name: string): boolean => hostOf(name, []) !== name

/**
 * Writes what comes in a part’s file beside it: other written parts, with their own islands, and islands, each as a function, so that none of
 * them runs before it is asked for.
 * @throws an Error for an island that exports nothing.
 */
export function packGuests(host: string, parts: readonly Written[], islands: readonly Written[]): string {
  const isHere = ({ name }: Written) => name !== host && hostOf(name, [host]) === host
  const written = parts.filter(isHere).map(({ name, code }) => ({ name, ...splitIsland(code) }))
  const guests = [
    ...written.map(({ name, part }) => `${name}:${asGuest(part)}`),
    ...islands.filter(isHere).map(({ name, code }) => `${name}:{make:${asFunction(code)}}`),
  ]
  const own = written.map(({ island }) => island).join('')
  return guests.length > 0 ? `export const guests={${guests.join()}};${own}` : ''
}

/** A part’s own file exports what its guest is an object of. */
function asGuest(written: string): string {
  return written.replace(
    /^export const (?:from=("\w+"),)?make=([^]*);$/,
    (_, from: string | undefined, make: string) => (from ? `{from:${from},make:${make}}` : `{make:${make}}`),
  )
}
