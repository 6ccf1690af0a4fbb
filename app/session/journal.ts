import type { Caip2 } from '../chains/caip.ts'

/** A transfer sent by a wallet from this page. */
export type SentTransfer = {
  readonly chainId: Caip2
  readonly hash: string
  /** Ms since epoch. */ readonly sentAt: number
}

/** What this device remembers of one session: nothing secret, nothing that the backend also tells. */
export type Entry = {
  readonly sent?: SentTransfer | undefined
  /** The hash that the backend has heard of. */
  readonly reported?: string
  /** The refund address that was given, and the receiver address that came of it: it counts for that one only. */
  readonly refund?: { readonly refundAddress: string; readonly receiverAddress: string }
  /** When the last choice in this browser ended, or ends at the latest, ms since epoch. */
  readonly choosingUntil?: number | undefined
}

/** Keeps an entry per session over reloads; where storage throws, for the life of the page only. */
export type Journal = { read(): Entry; write(entry: Entry): void }

/** Makes the journal of one session in `storage`, which may be absent or throw. */
export function makeJournal(sessionId: string, storage: () => Storage): Journal {
  const key = `inlet:${sessionId}`
  let memory: Entry = {}
  // A full storage gives what it took before, which is older.
  let isKept = true
  return {
    read() {
      try {
        if (isKept) memory = parseEntry(storage().getItem(key)) ?? memory
      } catch {
        // Storage throws in third-party frames and sandboxes: memory is what is left.
      }
      return memory
    },
    write(entry) {
      memory = entry
      try {
        isKept = false
        storage().setItem(key, JSON.stringify(entry))
        isKept = true
      } catch {
        // As above.
      }
    },
  }
}

function parseEntry(text: string | null): Entry | undefined {
  if (!text) return undefined
  // What is no object holds nothing; `null` throws, as storage may.
  const { sent, reported, refund, choosingUntil } = JSON.parse(text) as Record<string, unknown>
  return {
    ...(isSentTransfer(sent) && { sent }),
    ...(typeof reported === 'string' && { reported }),
    ...(isRefund(refund) && { refund }),
    ...(typeof choosingUntil === 'number' && { choosingUntil }),
  }
}

/** Tells whether a kept or told value is a sent transfer: its hash is one of an EVM chain or a signature of Solana. */
export function isSentTransfer(value: unknown): value is SentTransfer {
  const sent = value as Partial<SentTransfer> | undefined
  return (
    typeof sent?.hash === 'string' &&
    /^\w{64,88}$/.test(sent.hash) &&
    typeof sent.chainId === 'string' &&
    typeof sent.sentAt === 'number'
  )
}

function isRefund(value: unknown): value is NonNullable<Entry['refund']> {
  const refund = value as Partial<NonNullable<Entry['refund']>> | undefined
  return typeof refund?.refundAddress === 'string' && typeof refund.receiverAddress === 'string'
}
