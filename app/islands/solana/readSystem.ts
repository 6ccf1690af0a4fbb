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
export function readSystem({ payer, account, accounts, data, unknown }: Step): readonly Effect[] {
  const reader = createReader(data)
  const isPayers = (at: number) => account(at) === payer
  const create = (at: number) => [{ kind: 'create', account: account(at), lamports: reader.u64() } as const]
  const move = (from: number, to: number) => [
    { kind: 'move', mint: 'native', units: reader.u64(), from: account(from), to: account(to) } as const,
  ]
  switch (reader.u32()) {
    case 0: // CreateAccount
      return isPayers(0) ? create(1) : unknown()
    case 2: // Transfer
      return isPayers(0) ? move(0, 1) : unknown()
    case 3: // CreateAccountWithSeed: base, seed, lamports
      reader.bytes(32)
      reader.bytes(Number(reader.u64()))
      return isPayers(0) ? create(1) : unknown()
    case 4: // AdvanceNonceAccount: whoever holds the signed transaction can send it on any later day.
      return refuse('no_expiry')
    case 5: // WithdrawNonceAccount
      return isPayers(4) ? move(0, 1) : unknown()
    case 7: // AuthorizeNonceAccount
      return refuse('authority')
    case 11: // TransferWithSeed
      return isPayers(1) ? move(0, 2) : unknown()
    case 13: // CreateAccountAllowPrefund
      if (isPayers(0)) return refuse('authority')
      return accounts[1] === payer ? create(0) : unknown()
    default: // Assign, Allocate and what may come: with the payer's signature no part of a payment.
      return accounts.includes(payer) ? refuse('authority') : unknown()
  }
}
