import { getAddress } from 'viem/utils'

/**
 * Spells an EVM address with its checksum, in whatever case it comes.
 *
 * An island of its own: an address on screen needs this and nothing else of EVM.
 *
 * @throws when the text is no EVM address.
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export function checksumAddress(address: string): `0x${string}` {
  return getAddress(address.toLowerCase())
}
