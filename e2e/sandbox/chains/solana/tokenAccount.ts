import { address, type Address, type ReadonlyUint8Array } from '@solana/kit'
import {
  ASSOCIATED_TOKEN_PROGRAM_ADDRESS,
  getMintDecoder,
  getTokenDecoder,
  TOKEN_PROGRAM_ADDRESS,
} from '@solana-program/token'
import { programAddress } from './deriveAddress.ts'

export type TokenHolding = { mint: Address; owner: Address; units: bigint }

/** The size of a token account and of a mint, by which they are told apart. */
const ACCOUNT_SIZE = 165
const MINT_SIZE = 82

/** Reads a token account's data; undefined for a mint or another program's. */
export function readHolding(owner: string, data: ReadonlyUint8Array): TokenHolding | undefined {
  if (owner !== TOKEN_PROGRAM_ADDRESS || data.length !== ACCOUNT_SIZE) return undefined
  const { mint, owner: holder, amount } = getTokenDecoder().decode(data)
  return { mint, owner: holder, units: amount }
}

/** Reads a mint's data; undefined for anything else. */
export function readMint(owner: string, data: ReadonlyUint8Array) {
  if (owner !== TOKEN_PROGRAM_ADDRESS || data.length !== MINT_SIZE) return undefined
  return getMintDecoder().decode(data)
}

const known = new Map<string, Address>()

/** Gives the address of an owner's associated token account, where wallets send tokens. */
export function tokenAccountOf(owner: string, mint: string): Address {
  const key = `${owner}/${mint}`
  const seeds = [address(owner), TOKEN_PROGRAM_ADDRESS, address(mint)]
  const found = known.get(key) ?? programAddress(ASSOCIATED_TOKEN_PROGRAM_ADDRESS, seeds)
  known.set(key, found)
  return found
}
