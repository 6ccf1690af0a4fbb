import { createHash } from 'node:crypto'
import { bytesToHex, hexToBytes, recoverAddress, toHex, type Hex } from 'viem'
import { privateKeyToAddress, sign } from 'viem/accounts'
import { toAddress } from './address.ts'

/** An account that the sandbox holds the key of. */
export type Key = {
  address: string
  /** Signs a transaction by its id: 65 bytes, as hex without `0x`. */
  sign(txid: string): Promise<string>
}

/** Gives the key that belongs to a label: the same one in every run, and worth nothing anywhere else. */
export function keyFor(label: string): Key {
  return keyOf(bytesToHex(createHash('sha256').update(`inlet sandbox: ${label}`).digest()))
}

/** Gives the key of a secp256k1 secret. */
export function keyOf(privateKey: Hex): Key {
  return {
    address: toAddress(hexToBytes(privateKeyToAddress(privateKey))),
    sign: async (txid) => (await sign({ hash: `0x${txid}`, privateKey, to: 'hex' })).slice(2),
  }
}

/** Gives who signed a transaction. @throws an Error for what is no signature */
export async function signerOf(txid: string, signature: string): Promise<string> {
  return toAddress(
    hexToBytes(await recoverAddress({ hash: `0x${txid}`, signature: toHex(Buffer.from(signature, 'hex')) })),
  )
}

/** Owns the treasury. */
export const treasury = keyFor('treasury')

/** Gives the key of a route's deposit address. */
export function vaultKey(routeId: string): Key {
  return keyFor(`vault ${routeId}`)
}
