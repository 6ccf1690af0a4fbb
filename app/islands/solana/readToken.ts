import { encodeBase58 } from './base58.ts'
import { createReader, type Reader } from './createReader.ts'
import { refuse, type Effect } from './effect.ts'
import type { Step } from './readEffects.ts'
import { accountAt } from './readTransaction.ts'

/** Steps that change nothing of anybody's: Revoke, SyncNative, and questions about accounts. */
const harmless: ReadonlySet<number> = new Set([5, 17, 21, 22, 23, 24])

/**
 * Reads a step of SPL Token or Token-2022. A step that is not known and has the payer among its accounts is refused: what
 * these programs do by an owner's signature, and is no payment, a payment does not need. Bytes behind the last field change nothing, here as on the chain.
 *
 * @throws RangeError when bytes or accounts are missing.
 * @see https://docs.rs/spl-token-interface/latest/spl_token_interface/instruction/enum.TokenInstruction.html
 * @see https://docs.rs/spl-token-2022-interface/latest/spl_token_2022_interface/instruction/enum.TokenInstruction.html
 */
export function readToken(step: Step): readonly Effect[] {
  const reader = createReader(step.data)
  const code = reader.u8()
  if (harmless.has(code)) return []
  const known = readMove(code, reader, step) ?? readAccount(code, reader, step)
  if (known) return known
  if (!step.accounts.includes(step.payer)) return step.unknown()
  // Approve and ApproveChecked; the rest is SetAuthority, Burn, FreezeAccount and what may come.
  return refuse(code === 4 || code === 13 ? 'delegate' : 'authority')
}

/** The steps that take something out of an account by the right of its owner. */
function readMove(code: number, reader: Reader, step: Step): readonly Effect[] | undefined {
  const { account, payer } = step
  // A multisig names its signers behind itself.
  const isByPayer = (at: number) => account(at) === payer || step.accounts.includes(payer, at)
  const checked = () => [
    { kind: 'move', mint: account(1), units: reader.u64(), from: account(0), to: account(2) } as const,
  ]
  switch (code) {
    case 3: // Transfer
      return isByPayer(2) ? [{ kind: 'move', units: reader.u64(), from: account(0), to: account(1) }] : undefined
    case 12: // TransferChecked
      return isByPayer(3) ? checked() : undefined
    case 26: // TransferFeeExtension, of which 1 is TransferCheckedWithFee
      return reader.u8() === 1 && isByPayer(3) ? checked() : undefined
    case 9: // CloseAccount
      if (!isByPayer(2)) return undefined
      return account(1) === payer ? [{ kind: 'close', account: account(0) }] : refuse('receiver')
    case 45: // UnwrapLamports: some or, without a number, all
      if (!isByPayer(2)) return undefined
      if (account(1) === payer) return []
      if (reader.u8() === 0) return refuse('amount')
      return [{ kind: 'move', mint: 'native', units: reader.u64(), from: account(0), to: account(1) }]
    default:
      return undefined
  }
}

/** The steps that make a token account, and the step that holds several. */
function readAccount(code: number, reader: Reader, step: Step): readonly Effect[] | undefined {
  const { account } = step
  const holds = (owner: string) => [{ kind: 'holds', account: account(0), mint: account(1), owner } as const]
  switch (code) {
    case 1: // InitializeAccount
      return holds(account(2))
    case 16: // InitializeAccount2
    case 18: // InitializeAccount3
      return holds(encodeBase58(reader.bytes(32)))
    case 255: // Batch
      return readBatch(reader, step)
    default:
      return undefined
  }
}

/** Several steps in one: how many accounts and bytes each has, then its bytes; the accounts follow each other. */
function readBatch(reader: Reader, step: Step): readonly Effect[] {
  const effects: Effect[] = []
  let first = 0
  while (reader.left() > 0) {
    const [count, length] = [reader.u8(), reader.u8()]
    const data = reader.bytes(length)
    // On the chain a batch within a batch fails.
    if (data[0] === 255) throw new RangeError('batch')
    const accounts = step.accounts.slice(first, (first += count))
    effects.push(...readToken({ ...step, accounts, data, account: (at) => accountAt(accounts, at) }))
  }
  return effects
}
