import { createReader } from './createReader.ts'
import { refuse, type Effect } from './effect.ts'
import type { Step } from './readEffects.ts'

/**
 * Reads a step of the System program, which owns wallets and SOL. Bytes behind the last field change nothing, here as
 * on the chain.
 *
 * @throws RangeError when bytes or accounts are missing.
 * @see https://docs.rs/solana-system-interface/latest/solana_system_interface/instruction/enum.SystemInstruction.html
 */
export function readSystem({ payer, account, data, unknown }: Step): readonly Effect[] {
  const reader = createReader(data)
  const isPayers = (at: number) => account(at) === payer
  switch (reader.u32()) {
    case 0: // CreateAccount
      return isPayers(0) ? [{ kind: 'create', account: account(1), lamports: reader.u64() }] : unknown()
    case 2: // Transfer
      return isPayers(0) ? [{ ...sol, from: payer, to: account(1), units: reader.u64() }] : unknown()
    case 3: // CreateAccountWithSeed: base, seed, lamports
      reader.bytes(32)
      reader.bytes(Number(reader.u64()))
      return isPayers(0) ? [{ kind: 'create', account: account(1), lamports: reader.u64() }] : unknown()
    case 4: // AdvanceNonceAccount: whoever holds the signed transaction can send it on any later day.
      return refuse('no_expiry')
    case 5: // WithdrawNonceAccount
      return isPayers(4) ? [{ ...sol, from: account(0), to: account(1), units: reader.u64() }] : unknown()
    case 7: // AuthorizeNonceAccount
      return refuse('authority')
    case 1: // Assign
    case 8: // Allocate
      return isPayers(0) ? refuse('authority') : unknown()
    case 10: // AssignWithSeed
      return isPayers(1) ? refuse('authority') : unknown()
    case 11: // TransferWithSeed
      return isPayers(1) ? [{ ...sol, from: account(0), to: account(2), units: reader.u64() }] : unknown()
    default:
      return unknown()
  }
}

const sol = { kind: 'move', mint: 'native' } as const
