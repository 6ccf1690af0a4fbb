import { verifyAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import type { BankTransfer, Holder, Instruction, Transfer } from '../../model/instruction.ts'
import type { IdentityStanding } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readAnswer } from '../reader.ts'
import type { Calls } from './makeCalls.ts'
import { checkInstruction } from './checkInstruction.ts'
import type { Keepsakes } from './makeKeepsakes.ts'
import type { Currencies } from './toCoins.ts'
import { toInstruction } from './toInstruction.ts'
import type { Leg } from './toLeg.ts'
import { toSession } from './toSession.ts'
import { toStanding } from './toStanding.ts'
import { textAt } from './wire.ts'

/** What transfers are read with. */
export type TransferParts = {
  readonly backend: string
  readonly isTest: boolean
  readonly sessionId: string
  readonly calls: Calls
  readonly keepsakes: Keepsakes
  readonly currencies: (signal: AbortSignal) => Promise<Currencies>
  /** Gives what people call the payer's bank account, empty where that is not known. */
  readonly accountName: (accountId: string, signal: AbortSignal) => Promise<string>
  /** Gives where the customer's identity check stands. */
  readonly identity: (signal: AbortSignal) => Promise<IdentityStanding>
}

/** The transfer of this session. */
export type Transfers = {
  /** Reads it; `started` is a read that is under way already. */
  read(transferId: string, signal: AbortSignal, started?: Promise<Response>): Promise<Session>
  /** Takes the answer that made it, which alone has what to pay into: that is kept before anything else can fail. */
  take(transferId: string, answer: Place, signal: AbortSignal): Promise<Session>
  /** Gives the last session that was read. */
  last(): Session | undefined
}

/** Makes the reader of this session's transfer. */
export function makeTransfers(parts: TransferParts): Transfers {
  let last: Session | undefined
  let accountName: string | undefined
  let before: BankTransfer | Transfer | undefined
  const toldKey = 'sourceDepositInstructions'

  const instructionOf =
    (transferId: string, answer: Place, held: Holder | undefined) =>
    (leg: Leg): BankTransfer | Transfer | undefined => {
      const isSale = leg.bank.direction === 'sell'
      const facts = {
        amount: leg.amount,
        currency: isSale ? leg.coin.code : leg.bank.currency,
        network: isSale ? leg.network : leg.bank.rail,
        ...(isSale && { coin: leg.coin, senderAddress: leg.address || undefined }),
      }
      const told = toInstruction(answer.at(toldKey), { ...facts, held })
      const found = parts.keepsakes.find(transferId)
      const kept = found && toInstruction(readAnswer(parts.backend, found.told), { ...facts, held: found.held })
      if (!told) return kept
      // What was shown here before a reload holds after it.
      if (kept) checkInstruction(kept, told)
      else parts.keepsakes.note(transferId, answer.at(toldKey))
      return told
    }
  const toAnswer = async (transferId: string, answer: Place, signal: AbortSignal, held?: Holder) => {
    const accountId = textAt(answer.at('destination'), 'accountId')
    if (accountId !== undefined) accountName ??= await parts.accountName(accountId, signal)
    const session = toSession(answer, {
      ...{ backend: parts.backend, isTest: parts.isTest, sessionId: parts.sessionId, transferId },
      currencies: await parts.currencies(signal),
      instructionOf: instructionOf(transferId, answer, held),
      accountName: accountName ?? '',
      identity: toStanding(answer)?.asksIdentity ? await parts.identity(signal) : 'unknown',
      last: last?.transferId === transferId || transferId === parts.sessionId ? last : undefined,
      before,
    })
    await checkAddress(session)
    if (session.status === 'waiting_payment') before = paidInto(session.instruction) ?? before
    if (/^(?:succeeded|bounced|failed|cancelled)$/.test(session.status)) parts.keepsakes.forget(transferId)
    return (last = session)
  }
  return {
    async read(transferId, signal, started) {
      const asked = parts.calls.get(`/v1/headless/transfers/${encodeURIComponent(transferId)}`, signal, started)
      // Beside each other: each is a way to the backend and back.
      const [answer] = await Promise.all([asked, parts.currencies(signal)])
      return toAnswer(transferId, answer, signal)
    },
    take(transferId, answer, signal) {
      parts.keepsakes.note(transferId, answer.at(toldKey))
      return toAnswer(transferId, answer, signal, 'tab')
    },
    last: () => last,
  }
}

function paidInto(instruction: Instruction): BankTransfer | Transfer | undefined {
  return instruction.kind === 'transfer' || instruction.kind === 'bank_transfer' ? instruction : undefined
}

/** What is wrong with an address, its checksum included, is seen before anybody can be shown it. */
async function checkAddress(session: Session): Promise<void> {
  if (session.status !== 'waiting_payment' || session.instruction.kind !== 'transfer') return
  const { asset, receiverAddress } = session.instruction
  await verifyAddress(familyOf(asset.chainId), receiverAddress)
}
