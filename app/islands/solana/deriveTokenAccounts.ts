import { sha256 } from '@noble/hashes/sha2'
import { decodeAddress, encodeBase58 } from './base58.ts'
import { programs } from './programs.ts'

const mark = new TextEncoder().encode('ProgramDerivedAddress')
/** The first bump that is off the curve counts, every second one is: one address in 65,536 has a lower bump than these. */
const bumps = Array.from({ length: 16 }, (_, down) => 255 - down)

/**
 * Gives where the token account of an owner can be, for both token programs.
 *
 * Some of them are no accounts at all, because telling which needs the curve: nobody else can have an account at any.
 *
 * @see https://solana.com/docs/core/pda
 */
export function deriveTokenAccounts(owner: string, mint: string): readonly string[] {
  return [programs.token, programs.token2022].flatMap((program) => {
    const seeds = [owner, program, mint].map(decodeAddress)
    const tail = decodeAddress(programs.associatedToken)
    if (!tail || !seeds.every((seed) => seed !== undefined)) return []
    return bumps.map((bump) => {
      const hash = sha256.create()
      for (const piece of [...seeds, Uint8Array.of(bump), tail, mark]) hash.update(piece)
      return encodeBase58(hash.digest())
    })
  })
}
