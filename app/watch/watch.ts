import { createFate } from './createFate.ts'
import { readArrival } from './arrival/readArrival.ts'

/** The part that reads chains beside the backend: what became of a payment that was sent, and what a transaction brought. */
export const watch = { createFate, readArrival }
