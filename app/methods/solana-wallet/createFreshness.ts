import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { Prepared } from '../../model/instruction.ts'

/** A network forgets the block that a transaction names after 60 to 90 seconds, and the payer still has to read and tap. */
const freshMs = 60_000

/** When the transaction in use came, ms since epoch: it is told once, and panels come and go. */
let arrival: { readonly transaction: string; readonly at: number } | undefined

/** Gives how long a prepared transaction has been here, in ms. */
function ageOf({ transaction }: Prepared, now: number): number {
  if (arrival?.transaction !== transaction) arrival = { transaction, at: now }
  return now - arrival.at
}

/** Gives the ms for which a prepared transaction may still be signed: as long as the network knows its block, and its price holds. */
export function leftMsOf(prepared: Prepared, expiresAt: number | undefined, now: number): number {
  return Math.min(freshMs - ageOf(prepared, now), (expiresAt ?? Infinity) - now)
}

/** Tells whether a prepared transaction is too old to be put before the payer. */
export function createFreshness(
  prepared: Accessor<Prepared | undefined>,
  expiresAt: Accessor<number | undefined>,
  now: () => number,
): Accessor<boolean> {
  const [isOld, setIsOld] = createSignal(false)
  createEffect(() => {
    const known = prepared()
    const leftMs = known ? leftMsOf(known, expiresAt(), now()) : freshMs
    setIsOld(leftMs <= 0)
    if (!known || leftMs <= 0) return
    const timer = setTimeout(() => setIsOld(true), leftMs)
    onCleanup(() => clearTimeout(timer))
  })
  return isOld
}
