import { createOptionSource } from './createOptionSource.ts'
import { PayPicked } from './PayPicked.tsx'

/** The part for backends that look into accounts and take many coins at one address. */
export const options = { createOptionSource, PayPicked }
