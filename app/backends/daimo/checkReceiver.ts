import { familyOf } from '../../chains/caip.ts'
import type { Instruction } from '../../model/instruction.ts'
import type { Target } from '../../model/session.ts'
import { checkReceiver as check } from '../checkReceiver.ts'

/**
 * Checks the address of an instruction that has one.
 *
 * @throws {@link DepositError} `address_invalid`
 */
export function checkReceiver(instruction: Instruction, { asset }: Target): void {
  if (instruction.kind === 'transfer')
    check(instruction.receiverAddress, familyOf(instruction.asset.chainId), [asset, instruction.asset])
  if (instruction.kind === 'any_transfer')
    check(instruction.receiverAddress, instruction.family, [asset, ...instruction.accepts.assets])
}
