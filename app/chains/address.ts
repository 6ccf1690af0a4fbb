import type { AddressProblem } from '../errors.ts'
import type { Family } from './caip.ts'

/** Shapes that need no arithmetic; the checksum of an EVM address is checked apart, in an island. */
const shapes: Partial<Record<Family, RegExp>> = {
  evm: /^0x[0-9a-fA-F]{40}$/,
  solana: /^[1-9A-HJ-NP-Za-km-z]{32,44}$/,
  tron: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
  bitcoin: /^(?:[13]|bc1)\w{10,87}$/i,
}

/** Tells what is wrong with the shape of an address in a family, or nothing when it has the right one. */
export function addressProblem(family: Family, address: string): AddressProblem | undefined {
  if (address === '') return 'empty'
  if (shapes[family]?.test(address)) return undefined
  const isOther = Object.entries(shapes).some(([other, shape]) => other !== family && shape.test(address))
  return isOther ? 'family' : 'shape'
}

/** Tells whether two spellings name one address: EVM and Bitcoin's newer ones ignore case, others do not. */
export function isSameAddress(family: Family, one: string, other: string): boolean {
  const isCaseless = family === 'evm' || (family === 'bitcoin' && /^bc1/i.test(one))
  return isCaseless ? one.toLowerCase() === other.toLowerCase() : one === other
}
