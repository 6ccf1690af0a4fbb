import { DepositError } from '../errors.ts'
import type { AddressProblem } from '../errors.ts'
import type { Family } from './caip.ts'

/** Shapes that need no arithmetic; the checksum of an EVM address is checked apart, in an island. */
const shapes: Partial<Record<Family, RegExp>> = {
  evm: /^0x[0-9a-fA-F]{40}$/,
  solana: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  tron: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
  bitcoin: /^(?:[13]|bc1)\w{10,87}$/i,
}

/** Zero, the network's own contracts, the place to burn, and the mark that stands for a native coin. */
const evmNobody = /^0x(?:0{30}|e{40})/i

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
 * An EVM address in one case and every Solana address carry no checksum: they pass. EVM comes back in checksum spelling.
 * Addresses that are known to be nobody's are refused, and so is a family without a validator: what cannot be checked
 * is not shown.
 *
 * @throws {@link DepositError} `address_invalid`, `part_unavailable`
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export async function verifyAddress(family: Family, address: string): Promise<string> {
  const refuse = (reason: AddressProblem) => new DepositError('address_invalid', { reason, family })
  const problem = addressProblem(family, address)
  if (problem) throw refuse(problem)
  if (family === 'evm') {
    const { checksumAddress } = await import('#island/checksum')
    const spelled = checksumAddress(address)
    const digits = address.slice(2)
    const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
    if (!isOneCase && spelled !== address) throw refuse('checksum')
    if (evmNobody.test(address)) throw refuse('nobody')
    return spelled
  }
  if (family === 'unknown') throw refuse('family')
  const { base58Problem } = await import('#island/base58')
  const found = base58Problem(family, address)
  if (found) throw refuse(found)
  return address
}

/** Tells whether two spellings name one address: EVM and Bitcoin's newer ones ignore case, others do not. */
export function isSameAddress(family: Family, one: string, other: string): boolean {
  const isCaseless = family === 'evm' || (family === 'bitcoin' && /^bc1/i.test(one))
  return isCaseless ? one.toLowerCase() === other.toLowerCase() : one === other
}

/** Splits an address into groups of four for the eye; joined again they are the address. */
export function addressGroups(address: string): readonly string[] {
  const prefix = address.startsWith('0x') ? 2 : 0
  const groups = address.slice(prefix).match(/.{1,4}/g) ?? []
  return prefix ? ['0x', ...groups] : groups
}
