import { getCreate2Address, keccak256, toHex, type Address, type Hex } from 'viem'
import { contracts, vaultBytecode } from './deploy.ts'

const bytecodeHash = keccak256(vaultBytecode)

/** The CREATE2 salt of a route's deposit address. */
export function saltOf(routeId: string): Hex {
  return keccak256(toHex(routeId))
}

/** Computes a route's deposit address. No code is there until money first leaves it. */
export function vaultAddress(routeId: string): Address {
  return getCreate2Address({ from: contracts.factory, salt: saltOf(routeId), bytecodeHash })
}
