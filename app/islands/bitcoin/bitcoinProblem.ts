import { sha256 } from '@noble/hashes/sha2'
import { base58, bech32, bech32m } from '@scure/base'

/** First bytes of Bitcoin's older addresses: of a key, and of a script. */
const oldBytes = [0x00, 0x05]

/**
 * Tells what is wrong with an address of Bitcoin's network of real money, or nothing when money can be sent to it.
 *
 * Older addresses end in four bytes of the hash of the others; newer ones carry the checksum of their version. Versions
 * that have no meaning yet are well spelled, and whoever likes may take what is sent there.
 *
 * @see https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
 * @see https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki
 */
export function bitcoinProblem(address: string): 'shape' | 'checksum' | 'nobody' | undefined {
  return /^bc1/i.test(address) ? segwitProblem(address) : oldProblem(address)
}

function oldProblem(address: string): 'shape' | 'checksum' | undefined {
  const bytes = quietly(() => base58.decode(address))
  if (bytes?.length !== 25 || !oldBytes.includes(bytes[0]!)) return 'shape'
  const hash = sha256(sha256(bytes.subarray(0, -4)))
  return bytes.subarray(-4).every((byte, at) => byte === hash[at]) ? undefined : 'checksum'
}

function segwitProblem(address: string): 'shape' | 'checksum' | 'nobody' | undefined {
  if (!/^(?:[a-z0-9]+|[A-Z0-9]+)$/.test(address)) return 'shape'
  const text = address.toLowerCase()
  const [known, newer] = [bech32, bech32m].map((code) => quietly(() => code.decode(text as `${string}1${string}`, 90)))
  const { prefix, words } = known ?? newer ?? {}
  if (prefix !== 'bc' || !words) return 'checksum'
  const [version = 32, ...rest] = words
  const program = quietly(() => bech32.fromWords(rest))
  if (version > 16 || !program || program.length < 2 || program.length > 40) return 'shape'
  // Each version has one checksum of its own, and the other one is a typing error.
  if ((version === 0) !== (known !== undefined)) return 'checksum'
  if (version === 0) return program.length === 20 || program.length === 32 ? undefined : 'shape'
  return version === 1 && program.length === 32 ? undefined : 'nobody'
}

/** The decoders throw at what they cannot read. */
function quietly<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
