import { createSource } from './createSource.ts'
import { PayOther } from './PayOther.tsx'

/** The part for backends that look into accounts: many coins at one address, or a call prepared for one coin. */
export const options = { createSource, PayOther }
