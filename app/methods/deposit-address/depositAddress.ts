import { Choose } from './Choose.tsx'
import { Pay } from './Pay.tsx'

/** Pays by sending to an address that is shown, scanned or copied. */
export const depositAddress = { Choose, Pay }
