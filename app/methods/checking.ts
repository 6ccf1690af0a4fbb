import { verifyAddress } from '../chains/verifyAddress.ts'
import { rememberLast } from '../lib/rememberLast.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { familyOn } from '../model/session.ts'

/** Checks an address of a family whole, as `verifyAddress` does. */
export const checking = rememberLast(verifyAddress)

/** Gives what there is to check of an instruction. */
export const receiverOf = (instruction: Transfer | AnyTransfer) =>
  [familyOn(instruction), instruction.receiverAddress] as const
