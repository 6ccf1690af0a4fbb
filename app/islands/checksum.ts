import { keccakP } from '@noble/hashes/sha3'

/** Bytes that Keccak-256 takes in at once: an address fits, so there is one block. */
const blockBytes = 136

/**
 * Spells an EVM address with its checksum, in whatever case it comes.
 *
 * An island of its own: an address on screen needs this and nothing else of EVM.
 *
 * @throws when the text is no EVM address.
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export function checksumAddress(address: string): `0x${string}` {
  if (!/^0x[0-9a-f]{40}$/i.test(address)) throw new Error('Not an EVM address')
  const digits = address.slice(2).toLowerCase()
  const hash = keccakOfBlock(new TextEncoder().encode(digits))
  const spelled = digits.replace(/./g, (digit, at: number) =>
    // A digit is a capital where the hash has 8 or more in the same place.
    ((hash[at >> 1] ?? 0) >> (at % 2 === 0 ? 4 : 0)) & 8 ? digit.toUpperCase() : digit,
  )
  return `0x${spelled}`
}

/** Hashes less than a block of bytes with Keccak-256, the hash of Ethereum. @see https://keccak.team/files/Keccak-reference-3.0.pdf */
function keccakOfBlock(bytes: Uint8Array): Uint8Array {
  const words = new Uint32Array(50)
  const state = new Uint8Array(words.buffer)
  state.set(bytes)
  state[bytes.length] = 0x01
  state[blockBytes - 1] = 0x80
  keccakP(words)
  return state.subarray(0, 32)
}
