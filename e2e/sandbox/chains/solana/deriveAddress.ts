import { createHash } from 'node:crypto'
import { address, getAddressEncoder, getBase58Decoder, isOffCurveAddress, type Address } from '@solana/kit'

/** Computes an address that only `program` can sign for. @see https://solana.com/docs/core/pda */
export function programAddress(program: Address, seeds: readonly Address[]): Address {
  for (let bump = 255; bump >= 0; bump--) {
    const found = hash([...seeds.map(bytes), Uint8Array.of(bump), bytes(program), Buffer.from('ProgramDerivedAddress')])
    if (isOffCurveAddress(found)) return found
  }
  throw new Error('these seeds give no address')
}

/** Computes the address that follows from another one and a text of at most 32 bytes. */
export function seededAddress(base: Address, seed: string, owner: Address): Address {
  return hash([bytes(base), Buffer.from(seed), bytes(owner)])
}

function bytes(of: Address): Uint8Array {
  return new Uint8Array(getAddressEncoder().encode(of))
}

function hash(parts: readonly Uint8Array[]): Address {
  return address(getBase58Decoder().decode(createHash('sha256').update(Buffer.concat(parts)).digest()))
}
