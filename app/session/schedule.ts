import type { DepositState } from '../model/depositState.ts'

/** What the pause before the next read depends on. All durations in ms. */
export type Circumstances = {
  readonly status: DepositState['status']
  /** How long the status has stood. */
  readonly sinceMs: number
  readonly isHidden: boolean
  /** Failed reads in a row. */
  readonly failures: number
  /** What the backend asked to wait, where it said so. */
  readonly retryAfterMs?: number | undefined
  /** The backend's own shortest pause. */
  readonly minMs: number
  /** From 0 up to 1. */
  readonly random: number
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
/** A page out of sight is throttled by browsers to about this anyway. */
const hiddenMs = minute
const mostBackOffMs = minute

/** Pauses by age of the status: up to that age, this pause. */
type Steps = readonly (readonly [upToMs: number, pauseMs: number])[]
const waiting: Steps = [
  [5 * minute, 3 * second],
  [30 * minute, 5 * second],
  [2 * hour, 15 * second],
  [Infinity, minute],
]
const moving: Steps = [
  [10 * minute, 3 * second],
  [hour, 10 * second],
  [Infinity, 30 * second],
]
/** A payment may still arrive late. */
const late: Steps = [
  [10 * minute, 15 * second],
  [24 * hour, minute],
]

const steps: Record<DepositState['status'], Steps> = {
  loading: waiting,
  unavailable: waiting,
  requires_payment_method: waiting,
  requires_action: waiting,
  waiting_payment: waiting,
  processing: moving,
  expired: late,
  succeeded: [],
  bounced: [],
  failed: [],
  cancelled: [],
  stopped: [],
}

/** Tells whether there is nothing left to learn of a session in this status, not even when the payer comes back. */
export function isOver(status: DepositState['status']): boolean {
  return steps[status].length === 0
}

/** Gives the pause before the next read, or nothing when there is nothing left to learn. */
export function pauseMs(now: Circumstances): number | undefined {
  const step = steps[now.status].find(([upTo]) => now.sinceMs < upTo)
  if (!step) return undefined
  const usual = Math.max(now.isHidden ? hiddenMs : step[1], now.minMs)
  // One value in 0.8 … 1.2 spreads many pages over time.
  const spread = Math.round(usual * (0.8 + 0.4 * now.random))
  if (now.failures === 0) return Math.max(spread, now.minMs)
  const backOff = Math.min(2 * second * 2 ** (now.failures - 1), mostBackOffMs)
  const equalJitter = backOff / 2 + (backOff / 2) * now.random
  const floor = (now.retryAfterMs ?? 0) * (1 + 0.1 * now.random)
  // A failure never makes the page ask sooner than it would have.
  return Math.max(spread, equalJitter, floor)
}
