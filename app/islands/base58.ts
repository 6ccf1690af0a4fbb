import { sha256 } from '@noble/hashes/sha2'
import { base58 } from '@scure/base'
import { bitcoinProblem } from './bitcoin/bitcoinProblem.ts'

/** First byte of every Tron address. */
const tronByte = 0x41
/** Programs and mints of Solana that own no money themselves; ids that end in ones belong to the network. */
const nobodies = new Set([
  'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA',
  'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb',
  'ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL',
  'MemoSq4gqABAXKb96qnH8TysNcWxMyWCqXgDLGmfcHr',
  'Memo1UhkJRfHyvLMcVucJwxXeuD728EqVDDwQDxFMNo',
  'So11111111111111111111111111111111111111112',
  'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB',
  // Tron: the address of nothing, and the contracts of USDT and USDC.
  'T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb',
  'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t',
  'TEkxiTehnzSmSe2XqrBj4w32RUN966rdz8',
])

/**
 * Tells what is wrong with an address of Solana, Tron or Bitcoin, or nothing when money can be sent to it.
 *
 * Solana's addresses carry no checksum: every 32 bytes are one, and a typing error nearly always stays unseen. Tron's end
 * in four bytes of the hash of the others, Bitcoin's in a sum of one of three kinds.
 *
 * @see https://developers.tron.network/docs/account
 */
export function base58Problem(
  family: 'solana' | 'tron' | 'bitcoin',
  address: string,
): 'family' | 'shape' | 'checksum' | 'nobody' | undefined {
  if (family === 'bitcoin') return bitcoinProblem(address)
  const bytes = decode(address)
  if (!bytes) return 'shape'
  if (nobodies.has(address)) return 'nobody'
  const isTron = bytes.length === 25 && bytes[0] === tronByte
  if (family === 'tron') return isTron ? (holdsChecksum(bytes) ? undefined : 'checksum') : 'shape'
  if (bytes.length === 32) return /1{8}$/.test(address) ? 'nobody' : undefined
  return isTron && holdsChecksum(bytes) ? 'family' : 'shape'
}

function decode(address: string): Uint8Array | undefined {
  try {
    return base58.decode(address)
  } catch {
    return undefined
  }
}

function holdsChecksum(bytes: Uint8Array): boolean {
  const hash = sha256(sha256(bytes.subarray(0, -4)))
  return bytes.subarray(-4).every((byte, at) => byte === hash[at])
}
