import { checksumAddress } from './checksum.ts'

export { checksumAddress }

/** First four bytes of the keccak hash of a function's signature. @see https://eips.ethereum.org/EIPS/eip-20 */
const selectors = { transfer: '0xa9059cbb', balanceOf: '0x70a08231' } as const
const transferCall = /^0xa9059cbb0{24}([0-9a-f]{40})([0-9a-f]{64})$/i

/** What a token transfer says: who gets how many base units. */
export type TokenTransfer = { readonly to: string; readonly units: bigint }

/**
 * Encodes the call of a token that sends `units` base units.
 *
 * @throws when the address is none or the amount does not fit 256 bits.
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function encodeTransfer({ to, units }: TokenTransfer): string {
  return selectors.transfer + wordOf(numberOf(to)) + wordOf(units)
}

/**
 * Reads the call of a token transfer back from its bytes, or gives nothing for any other bytes.
 *
 * Does not share a line with the encoder: it is the second witness of what a wallet is about to be asked.
 */
export function decodeTransfer(data: string): TokenTransfer | undefined {
  const [, to, units] = transferCall.exec(data) ?? []
  return to && units ? { to: checksumAddress(`0x${to}`), units: BigInt(`0x${units}`) } : undefined
}

/** Encodes the call of a token that asks for an account's balance. @throws when the address is none. */
export function encodeBalanceOf(owner: string): string {
  return selectors.balanceOf + wordOf(numberOf(owner))
}

/** Reads a quantity or a 256-bit word (`0x1a`, 32 bytes) as a bigint, or gives nothing when it is neither. */
export function readUint(hex: unknown): bigint | undefined {
  return typeof hex === 'string' && /^0x[0-9a-f]{1,64}$/i.test(hex) ? BigInt(hex) : undefined
}

/** Reads an address as the number that its digits say. @throws when it is none. */
function numberOf(address: string): bigint {
  return BigInt(checksumAddress(address))
}

/** Writes a number as the 32 bytes of an argument. @throws when it does not fit them. */
function wordOf(number: bigint): string {
  if (number < 0n || number >> 256n) throw new RangeError('Not a number of 256 bits')
  return number.toString(16).padStart(64, '0')
}
