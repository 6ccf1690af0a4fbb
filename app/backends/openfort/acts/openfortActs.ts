import { choosePaymentMethod } from './choosePaymentMethod.ts'
import { likeFor } from './likeFor.ts'
import { toSourceChains } from './toSourceChains.ts'

/** The part of the adapter that a payer's first tap needs, and no first screen. */
export const openfortActs = { choosePaymentMethod, likeFor, toSourceChains }
