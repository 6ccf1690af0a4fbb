import { DepositError } from '../errors.ts'
import type { AddressProblem } from '../errors.ts'
import type { Family } from './caip.ts'

/** Shapes that need no arithmetic; the checksum of an EVM address is checked apart, in an island. */
const shapes: Partial<Record<Family, RegExp>> = {
  evm: /^0x[0-9a-fA-F]{40}$/,
  solana: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  tron: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
}

/** Tells what is wrong with the shape of an address in a family, or nothing when it has the right one. */
export function addressProblem(family: Family, address: string): AddressProblem | undefined {
  if (address === '') return 'empty'
  if (shapes[family]?.test(address)) return undefined
  const isOther = Object.entries(shapes).some(([other, shape]) => other !== family && shape.test(address))
  return isOther ? 'family' : 'shape'
}

/**
 * Checks an address whole, its checksum included, and gives it in the spelling to show.
 *
 * An EVM address in one case carries no checksum: it passes and comes back in checksum spelling. A family without a
 * validator fails: what cannot be checked is not shown.
 *
 * @throws {@link DepositError} `address_invalid`, `part_unavailable`
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export async function verifyAddress(family: Family, address: string): Promise<string> {
  const problem = addressProblem(family, address)
  if (problem) throw new DepositError('address_invalid', { reason: problem, family })
  if (family !== 'evm') throw new DepositError('address_invalid', { reason: 'family', family })
  const { checksumAddress } = await import('#island/checksum')
  const spelled = checksumAddress(address)
  const isOneCase =
    address.slice(2) === address.slice(2).toLowerCase() || address.slice(2) === address.slice(2).toUpperCase()
  if (!isOneCase && spelled !== address) throw new DepositError('address_invalid', { reason: 'checksum', family })
  return spelled
}

/** Tells whether two spellings name one address: EVM ignores case, other families do not. */
export function isSameAddress(family: Family, one: string, other: string): boolean {
  return family === 'evm' ? one.toLowerCase() === other.toLowerCase() : one === other
}

/** Splits an address into groups of four for the eye; joined again they are the address. */
export function addressGroups(address: string): readonly string[] {
  const prefix = address.startsWith('0x') ? 2 : 0
  const groups = address.slice(prefix).match(/.{1,4}/g) ?? []
  return prefix ? ['0x', ...groups] : groups
}
