import { omitAnnounced } from './omitAnnounced.ts'
import { readInjected } from './readInjected.ts'

/** The part that tells the wallets apart which nobody announces. */
export const injected = { readInjected, omitAnnounced }
