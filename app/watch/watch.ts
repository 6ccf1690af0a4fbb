import { createFate } from './createFate.ts'
import { createReceiverWatch } from './receiver/createReceiverWatch.ts'
import { readArrival } from './arrival/readArrival.ts'

/** The part that reads chains beside the backend: what became of a payment that was sent, what a transaction brought, and what comes to an address. */
export const watch = { createFate, createReceiverWatch, readArrival }
