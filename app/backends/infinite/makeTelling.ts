import type { BankTransfer, Holder, Transfer } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { readAnswer } from '../reader.ts'
import { checkInstruction } from './checkInstruction.ts'
import type { Keepsakes } from './makeKeepsakes.ts'
import { toInstruction } from './toInstruction.ts'
import type { Leg } from './toLeg.ts'

/** Gives what to pay into, as far as anybody has said. */
type InstructionOf = (leg: Leg) => BankTransfer | Transfer | undefined

/** Where an answer of the backend has what to pay into. */
export const toldKey = 'sourceDepositInstructions'

/**
 * Makes the reader of what to pay into: by the answer, else by what this tab or this device keeps of it. The two never
 * differ. `held` is who would show a sale again: one that the backend repeats is nobody's to keep. A purchase is, even so:
 * the right to ask for it ends within an hour, and a bank takes days.
 *
 * @throws {@link DepositError} `address_changed`, `session_mismatch`, `address_invalid`, `backend_unreadable`
 */
export function makeTelling(backend: string, keepsakes: Keepsakes) {
  return (transferId: string, answer: Place, held: Holder | undefined): InstructionOf =>
    (leg) => {
      const isSale = leg.bank.direction === 'sell'
      const facts = {
        amount: leg.amount,
        currency: isSale ? leg.coin.code : leg.bank.currency,
        network: isSale ? leg.network : leg.bank.rail,
        ...(isSale && { coin: leg.coin, senderAddress: leg.address || undefined }),
      }
      const found = keepsakes.find(transferId)
      const told = toInstruction(answer.at(toldKey), { ...facts, held: isSale ? held : (found?.held ?? 'tab') })
      const keptPlace = found && readAnswer(backend, found.told)
      const kept = keptPlace && toInstruction(keptPlace, { ...facts, held: found.held })
      // What was shown here before a reload holds after it.
      if (kept && told) checkInstruction(kept, told)
      const place = told ? answer.at(toldKey) : keptPlace
      if (place && (!kept || keptPlace?.at('purchase').isAbsent)) keepsakes.note(transferId, place, leg)
      return told ?? kept
    }
}
