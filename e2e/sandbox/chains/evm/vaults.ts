import { getContractAddress, keccak256, toHex, type Address, type Hex } from 'viem'
import { contracts, vaultBytecode } from './deploy.ts'

/** The CREATE2 salt of a route's deposit address. */
export function saltOf(routeId: string): Hex {
  return keccak256(toHex(routeId))
}

/** Computes a route's deposit address. No code is there until money first leaves it. */
export function vaultAddress(routeId: string): Address {
  return getContractAddress({
    opcode: 'CREATE2',
    from: contracts.factory,
    salt: saltOf(routeId),
    bytecode: vaultBytecode,
  })
}
