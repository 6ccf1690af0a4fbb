/** An account as it stood; null where there was none. `data` is base64. */
export type Image = { lamports: bigint; owner: string; executable: boolean; data: string } | null

export type Change = { address: string; before: Image; after: Image }

/** A token account's balance around a transaction; `index` points into the transaction's keys. */
export type TokenBalance = {
  index: number
  mint: string
  owner: string
  program: string
  units: bigint
  decimals: number
}

/** What a cluster says of a failure: a word, or a word with its details. */
export type TransactionError = string | { [word: string]: unknown }

export type InnerCalls = {
  index: number
  calls: { program: number; accounts: number[]; data: string; depth: number }[]
}

/** One transaction that is on the chain, successful or not. */
export type Entry = {
  signature: string
  slot: bigint
  /** Unix seconds. */
  time: number
  /** The whole transaction, base64. */
  wire: string
  /** Its accounts: those it names, then those of lookup tables, writable ones first. */
  keys: string[]
  loaded: { writable: string[]; readonly: string[] }
  error: TransactionError | null
  logs: string[]
  computeUnits: bigint
  inner: InnerCalls[]
  lamports: { before: bigint[]; after: bigint[] }
  tokens: { before: TokenBalance[]; after: TokenBalance[] }
}

/** One step of the chain's history: what it changed, and by which transaction, if by one. */
export type Step = { slot: bigint; changes: Change[]; entry: Entry | null }
