import { Pay } from './Pay.tsx'

/** The part that shows what to type at a bank. */
export const bank = { Pay }
