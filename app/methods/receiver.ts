import { depositAddress } from './deposit-address/depositAddress.ts'
import { exchange } from './exchange/exchange.ts'

/** The part of the methods that show an address. They are one part, because nearly all they are made of is the same. */
export const byAddress = { deposit_address: depositAddress, exchange }
