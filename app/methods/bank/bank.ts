import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

/** Pays from a bank account, or into one. */
export const bank = { Choose, Pay }
