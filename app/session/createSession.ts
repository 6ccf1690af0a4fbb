import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { Accounts, Backend, MethodChoice, PayLinkRequest, Ramp } from '../backends/backend.ts'
import { isSameAddress } from '../chains/address.ts'
import type { DepositError } from '../errors.ts'
import { consequenceOf, isDepositError, toDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import { familyOn } from '../model/session.ts'
import type { DepositState } from '../model/transition.ts'
import { isLive } from '../model/transition.ts'
import { createFacts } from './createFacts.ts'
import { createReads } from './createReads.ts'
import { createReports } from './createReports.ts'
import { explain } from './explain.ts'
import type { Entry, Journal } from './journal.ts'
import { hearReturns } from './hearReturns.ts'
import { makeTabs } from './makeTabs.ts'
import { isOver } from './schedule.ts'
import type { RampCommands, RunningSession } from './SessionContext.tsx'

/** What a running session is made of; clock and chance are given, so that tests own them. */
export type SessionParts = {
  /** Rejects with a `DepositError` when the link or the deployment is wrong. */
  readonly connect: () => Promise<Backend>
  readonly sessionId: string
  readonly journal: Journal
  /** Opens a channel to the other tabs; may throw. */
  readonly openChannel: (name: string) => BroadcastChannel
  readonly document: Document
  readonly window: Window
  /** Ms since epoch. */
  readonly now: () => number
  /** From 0 up to 1. */
  readonly random: () => number
}

/** What the page's edge hears of a running session beside its state. */
export type SessionSignals = {
  /** The last failure the payer saw, a new object each time. */
  readonly notice: () => DepositError | undefined
  /** The last way to pay that was committed here. */
  readonly chosen: () => MethodChoice | undefined
  /** The last wish to be dismissed, a new object each time. */
  readonly closing: () => { readonly reason: 'user' | 'done' | 'error' } | undefined
}

/** Who may hear that the payer is back. */
export type ReturnSign = {
  /** Hears that the payer may be back from a wallet or another app; what several say at once is one read. */
  noteReturn(): void
}

/** A choice in another tab has ended after this, or its tab is gone. */
const longestActMs = 30_000

/** Answers as old as this are as good as asking again. */
const freshMs = 1_000

/**
 * Runs a deposit: the only writer of its state. Reads, carries out commands, applies `transition`. Ends with its owner.
 */
export function createSession(parts: SessionParts): RunningSession & SessionSignals & ReturnSign {
  const facts = createFacts(parts.now)
  const [entry, setEntry] = createSignal(parts.journal.read())
  const [notice, setNotice] = createSignal<DepositError | undefined>(undefined, { equals: false })
  const [closing, setClosing] = createSignal<ReturnType<SessionSignals['closing']>>(undefined, { equals: false })
  const [chosen, setChosen] = createSignal<MethodChoice>()
  const [backend, setBackend] = createSignal<Backend>()
  const connected = async () => backend() ?? setBackend(await parts.connect())
  const reads = createReads(parts, facts, connected)
  const owner = new AbortController()
  onCleanup(() => owner.abort())

  const keep = (next: Entry) => {
    parts.journal.write(next)
    setEntry(next)
  }
  const unreported = createMemo(() => {
    const { sent, reported } = entry()
    const { status } = facts.state()
    // What was sent before the screen was emptied is told all the same.
    const isDone = sent?.hash === reported || (isOver(status) && status !== 'stopped')
    return isDone ? undefined : sent?.hash
  })
  createReports(backend, unreported, (reported) => keep({ ...entry(), reported }))
  const tabs = makeTabs(parts.sessionId, parts.openChannel, (news) => {
    if (news.type === 'sent') return keep({ ...entry(), sent: news.sent })
    if (news.type === 'choosing') return reads.expectNewRoute(longestActMs)
    reads.expectNewRoute()
    void reads.now()
  })
  onCleanup(tabs.stop)
  onCleanup(hearReturns(parts.openChannel, reads.welcome))
  /** Runs a command: a failure is told to the host and thrown to the panel, and the screen stays. */
  const run = async <Value>(command: (backend: Backend, signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    try {
      return await command(await connected(), owner.signal)
    } catch (thrown) {
      const error = toDepositError(thrown)
      explain(error)
      // An answer that contradicts itself is no notice: nothing on screen may be paid after it.
      if (consequenceOf(error.code) === 'stop') facts.apply({ type: 'check_failed', error })
      else setNotice(() => error)
      throw error
    }
  }
  const choose = async ({ setPaymentMethod }: Backend, choice: MethodChoice, signal: AbortSignal) => {
    if (!setPaymentMethod) return
    // Until an answer says otherwise the act may have counted, and what was known of the old route may be untrue.
    reads.expectNewRoute()
    tabs.tell({ type: 'choosing' })
    keep({ sent: entry().sent })
    const session = await reads
      .during(() => setPaymentMethod(choice, signal))
      .finally(() => {
        reads.expectNewRoute()
        tabs.tell({ type: 'chose' })
      })
    setChosen(choice)
    const refundAddress = choice.kind === 'transfer' ? choice.refundAddress : undefined
    const receiverAddress = session.route?.receiverAddress
    // A new choice is a new payment: what was sent before belongs to the old one.
    if (entry().sent) tabs.tell({ type: 'sent', sent: undefined })
    keep(refundAddress && receiverAddress ? { refund: { refundAddress, receiverAddress } } : {})
    facts.apply({ type: 'session_received', session, isOwnAct: true })
    reads.reschedule()
  }
  /** Carries out an act of the payer that answers with the session as it then is. */
  const act = async (command: () => Promise<Session>) => {
    const session = await reads.during(command)
    facts.apply({ type: 'session_received', session, isOwnAct: true })
    reads.reschedule()
  }
  const pass = async (command: () => Promise<Session>) => {
    reads.expectNewRoute()
    tabs.tell({ type: 'choosing' })
    await act(command).finally(() => tabs.tell({ type: 'chose' }))
  }
  /** A right that has ended shows at the next read, as the gate that asks for it. */
  const signInAgain = (thrown: unknown): never => {
    if (isDepositError(thrown, 'sign_in_needed')) void reads.now()
    throw thrown
  }
  const withRamp = (ramp: Ramp): RampCommands => ({
    ask: (command) => run((_, signal) => command(ramp, signal)).catch(signInAgain),
    pass: (command) => run((_, signal) => pass(() => command(ramp, signal))).catch(signInAgain),
  })

  return {
    state: facts.state,
    checkedAt: facts.checkedAt,
    ageMs: facts.ageMs,
    notice,
    chosen,
    closing,
    noteReturn: reads.wake,
    sentTransfer: () => entry().sent,
    refundAddress: () => refundOf(entry(), facts.state()),
    choose: (choice) => run((known, signal) => choose(known, choice, signal)),
    async refresh() {
      const before = facts.checkedAt()
      await reads.now()
      return facts.checkedAt() > before || facts.ageMs() < freshMs
    },
    recordSent(sent) {
      keep({ ...entry(), sent })
      tabs.tell({ type: 'sent', sent })
      void reads.now()
    },
    retry() {
      reads.forgive()
      facts.apply({ type: 'retried' })
      void reads.now()
    },
    stop: (error) => facts.apply({ type: 'check_failed', error }),
    reportNotice: (error) => setNotice(() => error),
    close: (reason) => setClosing({ reason }),
    get isFixed() {
      const known = backend()
      return known !== undefined && !known.setPaymentMethod
    },
    get sourceAssets() {
      const sourceAssets = backend()?.sourceAssets
      return sourceAssets && (() => run((_, signal) => sourceAssets(signal)))
    },
    get tokenOptions() {
      const tokenOptions = backend()?.tokenOptions
      return tokenOptions && ((accounts: Accounts) => run((_, signal) => tokenOptions(accounts, signal)))
    },
    get payLink() {
      const payLink = backend()?.payLink
      return payLink && ((request: PayLinkRequest) => run((_, signal) => payLink(request, signal)))
    },
    get reportPaid() {
      const reportPaid = backend()?.reportPaid
      return reportPaid && (() => run((_, signal) => reportPaid(signal).then(reads.now)))
    },
    get cancel() {
      const cancel = backend()?.cancel
      return cancel && (() => run((_, signal) => act(() => cancel(signal))))
    },
    get ramp() {
      const ramp = backend()?.ramp
      return ramp && withRamp(ramp)
    },
    get keepInstruction() {
      return backend()?.keepInstruction
    },
    get lookAgain() {
      const allowance = backend()?.allowance
      return allowance && { waitMs: () => allowance.waitMs(true), look: reads.now }
    },
  }
}

/** The refund address counts for the receiver address that came of it, and for no other. */
function refundOf({ refund }: Entry, state: DepositState): string | undefined {
  const route = isLive(state) ? state.session.route : undefined
  if (!refund || !route?.receiverAddress) return undefined
  return isSameAddress(familyOn(route), refund.receiverAddress, route.receiverAddress)
    ? refund.refundAddress
    : undefined
}
