import { sha256 } from '@noble/hashes/sha2'
import { decodeAddress } from './base58.ts'
import { programs } from './programs.ts'

const mark = new TextEncoder().encode('ProgramDerivedAddress')
/** The highest bump off the curve counts, every second one is: one address in 65,536 has a lower bump than these. */
const bumps = Array.from({ length: 16 }, (_, down) => 255 - down)

/**
 * Tells whether an account is at the derived address of an owner's token account, under either token program.
 *
 * A bump that is on the curve passes too, since telling needs the curve: nobody can have an account there.
 *
 * @see https://solana.com/docs/core/pda
 */
export function isTokenAccountOf(owner: string, mint: string, account: string): boolean {
  const [tail, wanted] = [programs.associatedToken, account].map(decodeAddress)
  return [programs.token, programs.token2022].some((program) => {
    const seeds = [owner, program, mint].map(decodeAddress)
    if (!tail || !wanted || !seeds.every((seed) => seed !== undefined)) return false
    return bumps.some((bump) => {
      const hash = sha256.create()
      for (const piece of [...seeds, Uint8Array.of(bump), tail, mark]) hash.update(piece)
      return hash.digest().every((byte, at) => byte === wanted[at])
    })
  })
}
