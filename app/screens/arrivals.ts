import { readArrival } from '../watch/arrival/readArrival.ts'
import { ReadArrival } from './ReadArrival.tsx'

/** The part that asks transactions how much they brought. */
export const arrivals = { readArrival, ReadArrival }
