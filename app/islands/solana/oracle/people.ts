import type { Address } from '@solana/kit'
import { findAssociatedTokenPda, TOKEN_PROGRAM_ADDRESS } from '@solana-program/token'
import { TOKEN_2022_PROGRAM_ADDRESS } from '@solana-program/token-2022'
import { wrappedSol } from '../programs.ts'
import { addressOf } from './compile.ts'

export const tokenPrograms = [TOKEN_PROGRAM_ADDRESS, TOKEN_2022_PROGRAM_ADDRESS] as const
export const ownerCount = 12

/** Tokens of many decimals; the first is SOL in a token account. */
export const mints: readonly { readonly mint: Address; readonly decimals: number }[] = [
  { mint: wrappedSol as Address, decimals: 9 },
  { mint: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v' as Address, decimals: 6 },
  { mint: 'DezXAZ8z7PnrnRJjz3wXBoRgixCa6xjnB7YaB1pPB263' as Address, decimals: 5 },
  ...Array.from({ length: 10 }, (_, decimals) => ({ mint: addressOf(200 + decimals), decimals })),
]

/** Gives the token account of an owner, as Solana's own library derives it. */
export type AccountOf = (owner: number, mint: Address, program: Address) => Address

/** Derives the token accounts of all owners for all mints beforehand: the library derives asynchronously. */
export async function derivePeople(): Promise<AccountOf> {
  // Tests run the library's build for browsers, which asks for a page that may hash.
  Object.assign(globalThis, { isSecureContext: true })
  const known = new Map<string, Address>()
  for (let owner = 0; owner < ownerCount; owner += 1)
    for (const { mint } of mints)
      for (const tokenProgram of tokenPrograms) {
        const [account] = await findAssociatedTokenPda({ owner: ownerOf(owner), mint, tokenProgram })
        known.set(`${owner}/${mint}/${tokenProgram}`, account)
      }
  return (owner, mint, program) => known.get(`${owner}/${mint}/${program}`)!
}

/** Gives the wallet of an owner. */
export function ownerOf(owner: number): Address {
  return addressOf(owner + 1)
}
