import type { Caip2 } from '../chains/caip.ts'
import { familyOf } from '../chains/caip.ts'

/** Gives the hash of a transaction in its chain's own spelling, or nothing where it is none of that chain. */
export function readHash(chainId: Caip2, text: string): string | undefined {
  switch (familyOf(chainId)) {
    case 'evm':
      return /^0x[0-9a-f]{64}$/i.test(text) ? text : undefined
    case 'tron':
      return /^(?:0x)?([0-9a-f]{64})$/i.exec(text)?.[1]
    case 'solana':
      return isSignature(text) ? text : undefined
    case 'bitcoin':
      return /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined
    case 'unknown':
      return undefined
  }
}

const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Tells whether text is 64 bytes in base58, where each leading 1 is a byte of zeros. */
function isSignature(text: string): boolean {
  const [, zeros = '', rest = ''] = /^(1*)([1-9A-HJ-NP-Za-km-z]{0,88})$/.exec(text) ?? []
  let number = 0n
  for (const letter of rest) number = number * 58n + BigInt(base58.indexOf(letter))
  const digits = number.toString(16).length
  return rest !== '' && zeros.length + ((digits + (digits % 2)) >> 1) === 64
}
