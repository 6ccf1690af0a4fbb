import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { Prepared } from '../../model/instruction.ts'

/** A network forgets the block that a transaction names after 60 to 90 seconds, and the payer still has to read and tap. */
export const freshMs = 60_000

/** When the transaction in use came, ms since epoch: it is told once, and panels come and go. */
let arrival: { readonly transaction: string; readonly at: number } | undefined

/** Gives how long a prepared transaction has been here, in ms. */
export function ageOf({ transaction }: Prepared, now: number): number {
  if (arrival?.transaction !== transaction) arrival = { transaction, at: now }
  return now - arrival.at
}

/** Tells whether a prepared transaction is too old to be put before the payer. */
export function createFreshness(prepared: Accessor<Prepared | undefined>, now: () => number): Accessor<boolean> {
  const [isOld, setIsOld] = createSignal(false)
  createEffect(() => {
    const known = prepared()
    const leftMs = known ? freshMs - ageOf(known, now()) : freshMs
    setIsOld(leftMs <= 0)
    if (!known || leftMs <= 0) return
    const timer = setTimeout(() => setIsOld(true), leftMs)
    onCleanup(() => clearTimeout(timer))
  })
  return isOld
}
