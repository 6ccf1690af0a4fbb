import type { BankLeg, Stage } from '../model/ramp.ts'

/** How far the three steps of a bank payment are: what was paid is there, it is exchanged, it arrives. */
export type BankSteps = readonly ['done' | 'now' | 'later', 'done' | 'now' | 'later', 'done' | 'now' | 'later']

const received: readonly (Stage | undefined)[] = ['funds_received', 'payment_submitted']
const leaving: readonly (Stage | undefined)[] = ['payment_processed', 'sent']

/** Gives how far a bank payment is, by the backend's own words alone: without any, something goes on and nobody knows what. */
export function bankSteps({ stage }: BankLeg): BankSteps {
  if (leaving.includes(stage)) return ['done', 'done', 'now']
  if (received.includes(stage)) return ['done', 'now', 'later']
  return ['now', 'later', 'later']
}
