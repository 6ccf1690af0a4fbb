import { encodeBase58 } from './base58.ts'
import { createReader, type Reader } from './createReader.ts'

/** A transaction as its bytes say it, before any meaning. */
export type Transaction = {
  readonly version: 'legacy' | 0
  /** Who must sign, the fee payer first, and whether they have. */
  readonly signers: readonly { readonly address: string; readonly hasSigned: boolean }[]
  readonly instructions: readonly Instruction[]
  /** Accounts that may change, as far as the transaction names them itself. */
  readonly writable: readonly string[]
  /** Lookup tables: accounts out of them are named `<table>#<index>`, since only the chain knows who that is. */
  readonly tables: readonly string[]
}

/** One step of a transaction. */
export type Instruction = {
  readonly program: string
  readonly accounts: readonly string[]
  /** Those of `accounts` that it may change. */
  readonly writable: ReadonlySet<string>
  readonly data: Uint8Array
}

/** Gives an account by its place. @throws RangeError when there are not as many. */
export function accountAt(accounts: readonly string[], at: number): string {
  const account = accounts[at]
  if (account === undefined) throw new RangeError('account')
  return account
}

/** Tells whether an account is named by its address, not by its place in a lookup table. */
export function isNamed(account: string): boolean {
  return !account.includes('#')
}

/**
 * Reads the bytes of a transaction, or gives nothing when they are none that a node would take.
 *
 * @see https://solana.com/docs/core/transactions
 */
export function readTransaction(bytes: Uint8Array): Transaction | undefined {
  try {
    return read(createReader(bytes))
  } catch {
    return undefined
  }
}

function read(reader: Reader): Transaction {
  const signatures = list(reader, () => reader.bytes(64))
  const first = reader.u8()
  const version = first & 0x80 ? 0 : 'legacy'
  must(version === 'legacy' || first === 0x80)
  const required = version === 0 ? reader.u8() : first
  const [readonlySigned, readonlyUnsigned] = [reader.u8(), reader.u8()]
  const own = list(reader, () => encodeBase58(reader.bytes(32)))
  must(required === signatures.length && readonlySigned < required && required + readonlyUnsigned <= own.length)
  must(new Set(own).size === own.length)
  // The block that the transaction may follow.
  reader.bytes(32)
  const steps = list(reader, () => ({
    program: reader.u8(),
    accounts: list(reader, reader.u8),
    data: reader.bytes(reader.length()),
  }))
  const lookups = version === 0 ? list(reader, () => readLookup(reader)) : []
  must(reader.left() === 0)

  const writable = own.filter((_, at) =>
    at < required ? at < required - readonlySigned : at < own.length - readonlyUnsigned,
  )
  const changed = lookups.flatMap((lookup) => lookup.writable)
  const accounts = [...own, ...changed, ...lookups.flatMap((lookup) => lookup.readonly)]
  must(accounts.length <= 256 && new Set(accounts).size === accounts.length)
  const isWritable = new Set([...writable, ...changed])
  const at = (index: number) => accountAt(accounts, index)
  return {
    version,
    signers: signatures.map((signature, index) => ({
      address: at(index),
      hasSigned: signature.some((byte) => byte !== 0),
    })),
    instructions: steps.map((step) => {
      must(step.program > 0 && step.program < own.length)
      const named = step.accounts.map(at)
      const ofStep = new Set(named.filter((account) => isWritable.has(account)))
      return { program: at(step.program), accounts: named, writable: ofStep, data: step.data }
    }),
    writable,
    tables: lookups.map(({ table }) => table),
  }
}

function readLookup(reader: Reader) {
  const table = encodeBase58(reader.bytes(32))
  const name = () => `${table}#${reader.u8()}`
  const lookup = { table, writable: list(reader, name), readonly: list(reader, name) }
  must(lookup.writable.length + lookup.readonly.length > 0)
  return lookup
}

function list<Item>(reader: Reader, item: () => Item): readonly Item[] {
  const length = reader.length()
  const items: Item[] = []
  while (items.length < length) items.push(item())
  return items
}

function must(isSo: boolean): void {
  if (!isSo) throw new RangeError('shape')
}
