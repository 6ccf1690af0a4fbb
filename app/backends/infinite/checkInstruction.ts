import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { BankTransfer, Instruction, Transfer } from '../../model/instruction.ts'

/**
 * Checks that what is to be paid into is what was told before of the same transfer: another account, reference, address,
 * sender or amount is another payment.
 *
 * @throws {@link DepositError} `address_changed`, `session_mismatch`
 */
export function checkInstruction(before: Instruction, after: Instruction): void {
  if (before.kind === 'transfer' && after.kind === 'transfer') checkTransfer(before, after)
  if (before.kind === 'bank_transfer' && after.kind === 'bank_transfer') checkBank(before, after)
}

function checkTransfer(before: Transfer, after: Transfer): void {
  if (before.amount?.units !== after.amount?.units) throw new DepositError('session_mismatch', { path: 'amount' })
  const family = familyOf(after.asset.chainId)
  const isSame = (one = '', other = '') => isSameAddress(family, one, other)
  if (!isSame(before.receiverAddress, after.receiverAddress) || !isSame(before.senderAddress, after.senderAddress))
    throw new DepositError('address_changed', {})
}

function checkBank(before: BankTransfer, after: BankTransfer): void {
  if (before.amount.text !== after.amount.text) throw new DepositError('session_mismatch', { path: 'amount' })
  const isMoved = before.rows.some(({ label, value }) =>
    after.rows.some((row) => row.label === label && row.value !== value),
  )
  if (isMoved || before.message !== after.message) throw new DepositError('address_changed', {})
}
