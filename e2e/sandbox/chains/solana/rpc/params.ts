import { isAddress, type Address } from '@solana/kit'
import { rpcError } from './rpcError.ts'

/** Reads an address among a call's parameters. @throws an RPC error */
export function readKey(value: unknown): Address {
  if (typeof value === 'string' && isAddress(value)) return value
  throw rpcError(-32602, 'Invalid param: Invalid')
}

/** Reads the object of options at a call's end; absent = none. */
export function readOptions(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Reads a list of texts. @throws an RPC error */
export function readTexts(value: unknown): string[] {
  if (Array.isArray(value)) {
    const texts = value.filter((each) => typeof each === 'string')
    if (texts.length === value.length && texts.length <= 256) return texts
  }
  throw rpcError(-32602, 'Invalid params: expected a list of texts')
}

export type Level = 'processed' | 'confirmed' | 'finalized'

const order: readonly Level[] = ['processed', 'confirmed', 'finalized']

/** Slots until the sandbox calls a transaction confirmed, and finalized, by distance alone: there is no vote. */
const CONFIRMED = 1n
const FINALIZED = 32n

/** Says how settled something of a slot is. */
export function levelOf(slot: bigint, now: bigint): Level {
  const distance = now - slot
  if (distance >= FINALIZED) return 'finalized'
  return distance >= CONFIRMED ? 'confirmed' : 'processed'
}

/** Tells whether something of a slot is as settled as a call asks for; `finalized` when it asks for nothing. */
export function isSettled(slot: bigint, now: bigint, commitment: unknown): boolean {
  const wanted = order.find((level) => level === commitment) ?? 'finalized'
  return order.indexOf(levelOf(slot, now)) >= order.indexOf(wanted)
}
