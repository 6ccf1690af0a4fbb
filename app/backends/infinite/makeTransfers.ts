import { verifyAddress } from '../../chains/verifyAddress.ts'
import { familyOf } from '../../chains/caip.ts'
import type { BankTransfer, Holder, Instruction, Transfer } from '../../model/instruction.ts'
import type { IdentityStanding } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import type { Calls } from './makeCalls.ts'
import type { Keepsakes } from './makeKeepsakes.ts'
import type { Currencies } from './toCoins.ts'
import { makeTelling, toldKey } from './makeTelling.ts'
import { toKeptSession } from './toKeptSession.ts'
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
  /** Gives the last session that was read, else what this tab or this device keeps of it, without a request. */
  recall(transferId: string): Session | undefined
}

/** Makes the reader of this session's transfer. */
export function makeTransfers(parts: TransferParts): Transfers {
  let last: Session | undefined
  let accountName: string | undefined
  let before: BankTransfer | Transfer | undefined
  const instructionOf = makeTelling(parts.backend, parts.keepsakes)

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
    else parts.keepsakes.mark(transferId, session.status !== 'waiting_payment')
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
    recall(transferId) {
      const { backend, isTest, sessionId, keepsakes } = parts
      const kept = last ? undefined : keepsakes.find(transferId)
      return (last ??= kept && toKeptSession(kept, { backend, isTest, sessionId }))
    },
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
