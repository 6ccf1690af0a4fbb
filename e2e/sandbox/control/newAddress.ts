import { randomBytes } from 'node:crypto'
import { getAddress, type Address } from 'viem'

/** Gives an EVM address that nobody has the key of, to see what lands there. */
export function newAddress(): Address {
  return getAddress(`0x${randomBytes(20).toString('hex')}`)
}
