import { createHash } from 'node:crypto'
import { bech32, bech32m, createBase58check } from '@scure/base'

/** The chain's CAIP-2 id. The sandbox runs no Bitcoin: what is said of it is the ledger's word alone. */
export const bitcoin = 'bip122:000000000019d6689c085ae165831e93'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const base58check = createBase58check(sha256)

/** Makes a valid address that nobody holds the key of, the same one for a label each time. */
export function bitcoinAddressFor(label: string): string {
  const program = sha256(Buffer.from(`inlet sandbox: ${label}`)).subarray(0, 20)
  return bech32.encode('bc', [0, ...bech32.toWords(program)])
}

/** Reads an address of Bitcoin's main network, in any of its forms; undefined for text that is none. */
export function readBitcoinAddress(text: string): string | undefined {
  const lower = text.toLowerCase()
  if (lower.startsWith('bc1')) return text === lower || text === text.toUpperCase() ? readSegwit(lower) : undefined
  try {
    const bytes = base58check.decode(text)
    return bytes.length === 21 && (bytes[0] === 0 || bytes[0] === 5) ? text : undefined
  } catch {
    return undefined
  }
}

function readSegwit(address: `bc1${string}` | string): string | undefined {
  for (const [coder, isRight] of [
    [bech32, (version: number) => version === 0],
    [bech32m, (version: number) => version >= 1 && version <= 16],
  ] as const) {
    const decoded = coder.decodeUnsafe(address, 90)
    const [version = -1, ...words] = decoded?.words ?? []
    if (!decoded || decoded.prefix !== 'bc' || !isRight(version)) continue
    const size = coder.fromWordsUnsafe(words)?.length ?? 0
    if (version === 0 ? size === 20 || size === 32 : size >= 2 && size <= 40) return address
  }
  return undefined
}
