/** A transaction that is on the chain: what was signed, and whether the contract took it back. Bytes are hex. */
export type Entry = { txid: string; block: bigint; timeMs: number; raw: string; signature: string; failed: boolean }

/** Money from nowhere. */
export type Gift = { block: bigint; asset: string; to: string; units: bigint }

/** One thing that happened. */
export type Step = ({ kind: 'entry' } & Entry) | ({ kind: 'gift' } & Gift)
