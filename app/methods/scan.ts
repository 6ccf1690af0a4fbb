import { ScanWith } from './scan/ScanWith.tsx'

/** The part that asks what a code is scanned with. */
export const scan = { ScanWith }
