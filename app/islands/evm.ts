import { concatHex, numberToHex, padHex } from 'viem/utils'
import type { Hex } from 'viem'

/** First four bytes of the keccak hash of a function's signature. @see https://eips.ethereum.org/EIPS/eip-20 */
const selectors = { transfer: '0xa9059cbb', balanceOf: '0x70a08231' } as const
const transferCall = /^0xa9059cbb0{24}([0-9a-f]{40})([0-9a-f]{64})$/i

/** What a token transfer says: who gets how many base units. An address that was read back is in lower case. */
export type TokenTransfer = { readonly to: string; readonly units: bigint }

/**
 * Encodes the call of a function that takes addresses (hex) and whole numbers, by its selector.
 *
 * @throws when an address is none or a number does not fit 256 bits.
 * @see https://docs.soliditylang.org/en/latest/abi-spec.html
 */
export function encodeCall(selector: Hex, values: readonly (string | bigint)[]): Hex {
  return concatHex([
    selector,
    ...values.map((value) => (typeof value === 'bigint' ? numberToHex(value, { size: 32 }) : padHex(addressOf(value)))),
  ])
}

/** Encodes the call of a token that sends `units` base units. @throws as {@link encodeCall} does. */
export function encodeTransfer({ to, units }: TokenTransfer): Hex {
  return encodeCall(selectors.transfer, [to, units])
}

/**
 * Reads the call of a token transfer back from its bytes, or gives nothing for any other bytes.
 *
 * Does not share a line with the encoder: it is the second witness of what a wallet is about to be asked.
 */
export function decodeTransfer(data: string): TokenTransfer | undefined {
  const [, to, units] = transferCall.exec(data) ?? []
  return to && units ? { to: `0x${to.toLowerCase()}`, units: BigInt(`0x${units}`) } : undefined
}

/** Encodes the call of a token that asks for an account's balance. @throws when the address is none. */
export function encodeBalanceOf(owner: string): Hex {
  return encodeCall(selectors.balanceOf, [owner])
}

/** Reads a quantity or a 256-bit word (`0x1a`, 32 bytes) as a bigint, or gives nothing when it is neither. */
export function readUint(hex: unknown): bigint | undefined {
  return typeof hex === 'string' && /^0x[0-9a-f]{1,64}$/i.test(hex) ? BigInt(hex) : undefined
}

/** @throws when the text is no EVM address. */
function addressOf(text: string): Hex {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) throw new Error('Not an EVM address')
  return text.toLowerCase() as Hex
}
