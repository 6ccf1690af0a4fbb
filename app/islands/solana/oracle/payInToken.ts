import { createNoopSigner, type Address, type Instruction } from '@solana/kit'
import {
  getBatchInstruction,
  getCreateAssociatedTokenIdempotentInstruction,
  getCreateAssociatedTokenInstruction,
  getTransferCheckedInstruction,
  getTransferInstruction,
} from '@solana-program/token'
import { getTransferCheckedWithFeeInstruction } from '@solana-program/token-2022'
import { mints, ownerOf, tokenPrograms, type AccountOf } from './people.ts'
import type { Payment, Plan } from './plan.ts'

const deposit = 2_039_280n

/** Pays the next owner in a token, from account to account. */
export function payInToken(plan: Plan, accountOf: AccountOf): Payment {
  const { mint, decimals } = mints[plan.asset]!
  const programAddress = tokenPrograms[plan.program]
  const [source, destination] = [plan.payer, plan.payer + 1].map((owner) => accountOf(owner, mint, programAddress))
  const owner = ownerOf(plan.payer + 1)
  const payer = createNoopSigner(ownerOf(plan.payer))
  const from = { source: source!, destination: destination!, authority: payer, amount: plan.amount }
  const into = { payer, owner, mint, ata: destination!, tokenProgram: programAddress }
  const creation = {
    no: [],
    create: [getCreateAssociatedTokenInstruction(into)],
    idempotent: [getCreateAssociatedTokenIdempotentInstruction(into)],
  }[plan.creates]
  return {
    mint,
    steps: [...creation, transferOf(plan.form, programAddress, { ...from, mint, decimals })],
    moves: [{ mint, units: plan.amount, to: destination!, ...(plan.creates !== 'no' && { owner }) }],
    deposits: plan.creates === 'no' ? 0n : deposit,
    // A plain transfer does not name its token: that comes from the payer's account.
    hideable: { account: destination!, owner, ...(plan.form !== 'plain' && { mint }) },
  }
}

function transferOf(
  form: Plan['form'],
  programAddress: Address,
  input: Parameters<typeof getTransferCheckedInstruction>[0],
): Instruction {
  if (form === 'plain') return getTransferInstruction(input, { programAddress })
  if (form === 'with_fee' && programAddress === tokenPrograms[1])
    return getTransferCheckedWithFeeInstruction({ ...input, fee: 0n }, { programAddress })
  const checked = getTransferCheckedInstruction(input, { programAddress })
  return form === 'batch' ? getBatchInstruction([checked], { programAddress }) : checked
}
