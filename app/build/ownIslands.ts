import type { Script } from './finishScripts.ts'
import { asFunction } from './shareNames.ts'

/** Islands that one part alone asks for, at every payment that it is there for: the part → the island that comes in its file. */
const ownIslands: Readonly<Record<string, string>> = {
  evmWallet: 'evm',
  relay: 'walletConnect',
  solanaWallet: 'solana',
}

/** Tells whether an island comes in the file of the part that asks for it: a request less, and bytes. */
export const isOwned = (island: string): boolean => Object.values(ownIslands).includes(island)

/** A name that no shortened script has, so that nothing in the part can hide it. */
const island = '$island'
const start = 'let $made;'

/**
 * Writes a part’s own island into its file, as a function that gives what it exports: it runs when it is first asked for,
 * and once. A part that does not ask for it, as in a deployment that has no use for it, stays as it is.
 * @throws an Error for a part that asks for the island of another.
 */
export function withOwnIsland(part: string, code: string, islands: readonly Script[]): string {
  const own = islands.find(({ name }) => name === ownIslands[part])
  const asked = own ? code.replaceAll(`__load("${own.name}")`, `${island}()`) : code
  const owned = islands.find(({ name }) => isOwned(name) && asked.includes(`__load("${name}")`))
  if (owned) throw new Error(`${part} loads "${owned.name}", which is in the file of another part`)
  return own && asked !== code ? `${asked}${start}const ${island}=async()=>$made??=(${asFunction(own.code)})();` : code
}

/** Takes a part and its own island apart again: in the file of another part they stand in two places. */
export function splitIsland(code: string): { readonly part: string; readonly island: string } {
  const at = code.includes(start) ? code.indexOf(start) : code.length
  return { part: code.slice(0, at), island: code.slice(at) }
}
