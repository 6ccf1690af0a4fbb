import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

/** Pays by a withdrawal from an exchange, or by buying there. */
export const exchange = { Choose, Pay }
