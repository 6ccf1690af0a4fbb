import { decodeAddress, encodeBase58 } from './base58.ts'
import { programs, wrappedSol } from './programs.ts'

/** Token accounts by their address → the mint of what is in them. */
export type TokenAccounts = ReadonlyMap<string, string>

const mark = new TextEncoder().encode('ProgramDerivedAddress')
/** The highest bump off the curve counts, every second one is: one address in 65,536 has a lower bump than these. */
const bumps = Array.from({ length: 16 }, (_, down) => 255 - down)

/**
 * Finds the derived addresses at which an owner has accounts for a token and for wrapped SOL, under either token program.
 * What is no address has none.
 *
 * A bump that is on the curve gives one too, since telling needs the curve: nobody can have an account there.
 *
 * Rejects with a TypeError where the browser does not hash, as on a page that came unencrypted.
 *
 * @see https://solana.com/docs/core/pda
 */
export async function findTokenAccounts(owner: string, mint: string): Promise<TokenAccounts> {
  const found = [mint, wrappedSol].flatMap((token) =>
    [programs.token, programs.token2022].flatMap((program) =>
      derive([owner, program, token]).map(async (address) => [await address, token] as const),
    ),
  )
  return new Map(await Promise.all(found))
}

function derive(seeds: readonly string[]): readonly Promise<string>[] {
  const [tail, ...pieces] = [programs.associatedToken, ...seeds].map(decodeAddress)
  if (!tail || !pieces.every((piece) => piece !== undefined)) return []
  return bumps.map(async (bump) => {
    const bytes = [...pieces, [bump], tail, mark].flatMap((piece) => [...piece])
    return encodeBase58(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))))
  })
}
