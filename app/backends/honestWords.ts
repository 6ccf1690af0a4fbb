import { sha256 } from '@noble/hashes/sha2'
import { base58, createBase58check } from '@scure/base'
import { verifyAddress } from '../chains/verifyAddress.ts'
import type { Chance } from './chance.ts'

/** A family of chains that honest servers speak of. For tests only. */
export type HonestFamily = 'evm' | 'solana' | 'tron'

/** Makes an address of a family that nobody has, in its usual spelling; EVM in lower case. */
export function makeAddress(chance: Chance, family: HonestFamily): string {
  const bytes = (length: number) => Uint8Array.from({ length }, () => chance.below(256))
  switch (family) {
    case 'evm':
      return `0x${chance.hex(40)}`
    case 'solana':
      return base58.encode(bytes(32))
    case 'tron':
      return createBase58check(sha256).encode(Uint8Array.from([0x41, ...bytes(20)]))
  }
}

/** Makes the hash of a transaction of a family. */
export function makeHash(chance: Chance, family: HonestFamily): string {
  if (family === 'solana') return base58.encode(Uint8Array.from({ length: 64 }, () => chance.below(256)))
  return `${family === 'evm' ? '0x' : chance.pick(['', '0x'])}${chance.hex(64)}`
}

/** Spells an address in one of the ways that name it: for EVM small, capital, or with its checksum. */
export async function spell(chance: Chance, family: HonestFamily, address: string): Promise<string> {
  if (family !== 'evm' || !/[a-f]/.test(address) || chance.oneIn(3)) return address
  if (chance.oneIn(4)) return `0x${address.slice(2).toUpperCase()}`
  return /^0x(?:0{30}|e{40})/.test(address) ? address : verifyAddress('evm', address)
}
