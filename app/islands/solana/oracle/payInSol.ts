import { createNoopSigner, type Address } from '@solana/kit'
import { getCreateAccountWithSeedInstruction, getTransferSolInstruction } from '@solana-program/system'
import {
  getCloseAccountInstruction,
  getCreateAssociatedTokenIdempotentInstruction,
  getInitializeAccount3Instruction,
  getSyncNativeInstruction,
  getTransferCheckedInstruction,
} from '@solana-program/token'
import { addressOf } from './compile.ts'
import { mints, ownerOf, tokenPrograms, type AccountOf } from './people.ts'
import type { Payment, Plan } from './plan.ts'

const deposit = 2_039_280n
const { mint } = mints[0]!
const [programAddress] = tokenPrograms

/** Pays the next owner in SOL: by wallet, or wrapped for the way and unwrapped again. */
export function payInSol(plan: Plan, accountOf: AccountOf): Payment {
  const payer = createNoopSigner(ownerOf(plan.payer))
  const owner = ownerOf(plan.payer + 1)
  const amount = plan.amount
  if (plan.wraps === 'no')
    return {
      mint: 'native',
      steps: [getTransferSolInstruction({ source: payer, destination: owner, amount })],
      moves: [{ mint: 'native', units: amount, to: owner }],
      deposits: 0n,
      hideable: { account: owner },
    }
  const destination = accountOf(plan.payer + 1, mint, programAddress)
  const own = plan.wraps === 'seeded' ? addressOf(250) : accountOf(plan.payer, mint, programAddress)
  const creation = {
    kept: [],
    derived: [getCreateAssociatedTokenIdempotentInstruction({ payer, owner: payer.address, mint, ata: own })],
    seeded: [...seeded(payer.address, own, amount)],
  }[plan.wraps]
  return {
    mint: plan.program === 0 ? 'native' : mint,
    steps: [
      ...creation,
      ...(plan.wraps === 'seeded' ? [] : [getTransferSolInstruction({ source: payer, destination: own, amount })]),
      getSyncNativeInstruction({ account: own }),
      getTransferCheckedInstruction({ source: own, mint, destination, authority: payer, amount, decimals: 9 }),
      ...(plan.wraps === 'kept'
        ? []
        : [getCloseAccountInstruction({ account: own, destination: payer.address, owner: payer })]),
    ],
    moves: [{ mint: 'native', units: amount, to: destination }],
    deposits: plan.wraps === 'derived' ? deposit : 0n,
    hideable: { account: destination },
  }
}

function seeded(payer: Address, own: Address, amount: bigint) {
  const signer = createNoopSigner(payer)
  const base = { payer: signer, newAccount: own, base: payer, baseAccount: signer, seed: 'sol', space: 165n }
  return [
    getCreateAccountWithSeedInstruction({ ...base, amount: amount + deposit, programAddress }),
    getInitializeAccount3Instruction({ account: own, mint, owner: payer }),
  ]
}
