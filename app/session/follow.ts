import type { Accessor } from 'solid-js'
import { createMemo, onCleanup } from 'solid-js'
import type { Accounts, Backend, MethodChoice, PayLinkRequest, Ramp } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import { consequenceOf, isDepositError, toDepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import type { DepositEvent } from '../model/transition.ts'
import { transition } from '../model/transition.ts'
import type { Readable, Reads } from './createReads.ts'
import { createReads, longestActMs } from './createReads.ts'
import { createReports } from './createReports.ts'
import { explain } from './explain.ts'
import { hearReturns } from './hearReturns.ts'
import type { Entry, SentTransfer } from './journal.ts'
import { makeTabs } from './makeTabs.ts'
import { isOver } from './schedule.ts'
import type { RampCommands, RunningSession } from './SessionContext.tsx'

/** What was begun before this part was there, and the ways to say what comes of it. */
export type Begun = Omit<Readable, 'apply'> & {
  readonly backend: Accessor<Backend | undefined>
  readonly entry: Accessor<Entry>
  readonly keep: (entry: Entry) => void
  /** Changes what is kept, also by other tabs, in some of its facts. */
  readonly note: (change: Entry) => void
  readonly notice: (error: DepositError) => void
  readonly chosen: (choice: MethodChoice) => void
}

/** The commands of a session, and the words by which its reads are moved. */
export type Following = Pick<Reads, 'now' | 'wake'> &
  Pick<
    RunningSession,
    'choose' | 'sourceAssets' | 'tokenOptions' | 'payLink' | 'reportPaid' | 'cancel' | 'ramp' | 'lookAgain'
  > & {
    /** Tells the other tabs and looks. */
    noteSent(sent: SentTransfer | undefined): void
    /** Reads at once, without the caution that past failures ask for. */
    again(): void
  }

/** Goes on with a session whose first read has ended. */
export type Follow = (begun: Begun) => Following

/**
 * Goes on with a session whose first read has ended: reads again and again, hears the other tabs, tells the backend what
 * was sent, and carries out the payer's commands. Ends with its owner.
 */
export function follow(begun: Begun): Following {
  const { parts, facts, connected, backend, entry, keep, note } = begun
  let dropped: string | undefined
  const apply = (event: DepositEvent) => {
    const isAnswer = event.type === 'session_received'
    const before = facts.state().status
    facts.move((state) => transition(state, event), isAnswer)
    const { status } = facts.state()
    if (isAnswer && status !== before) tabs.tell({ type: 'moved', status })
    // One line for a backend that says it at every read.
    if (isAnswer && status !== 'stopped' && status !== event.session.status && dropped !== event.session.status)
      console.warn('inlet: status dropped', (dropped = event.session.status))
  }
  const reads = createReads({ ...begun, apply })
  const owner = new AbortController()
  onCleanup(() => owner.abort())

  const unreported = createMemo(() => {
    const { sent, reported } = entry()
    const { status } = facts.state()
    // What was sent before the screen was emptied is told all the same.
    const isDone = sent?.hash === reported || (isOver(status) && status !== 'stopped')
    return isDone ? undefined : sent?.hash
  })
  createReports(backend, unreported, (reported) => note({ reported }))
  const tabs = makeTabs(parts.sessionId, parts.openChannel, (news) => {
    if (news.type === 'sent') return note({ sent: news.sent })
    if (news.type === 'moved') {
      const { status } = facts.state()
      if (status !== news.status && !isOver(status)) void reads.now()
      return
    }
    reads.hearChoosing(news.choosingUntil)
    if (news.choosingUntil <= parts.now()) void reads.now()
  })
  onCleanup(tabs.stop)
  /** Runs an act that may move the route: until its end, and where its answer is lost, nobody knows whether it did. */
  const moving = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const say = (forMs: number) => {
      const choosingUntil = parts.now() + forMs
      note({ choosingUntil })
      tabs.tell({ type: 'choosing', choosingUntil })
    }
    say(longestActMs)
    return act().finally(() => say(0))
  }
  // What another tab sent before this one listened.
  const known = parts.journal.read()
  if (known.sent?.hash !== entry().sent?.hash) keep(known)
  onCleanup(hearReturns(parts.openChannel, reads.welcome))
  /** Runs a command: a failure is told to the host and thrown to the panel, and the screen stays. */
  const run = async <Value>(command: (signal: AbortSignal, backend: Backend) => Promise<Value>): Promise<Value> => {
    try {
      return await command(owner.signal, await connected())
    } catch (thrown) {
      const error = toDepositError(thrown)
      explain(error)
      // An answer that contradicts itself is no notice: nothing on screen may be paid after it.
      if (consequenceOf(error.code) === 'stop') apply({ type: 'check_failed', error })
      else begun.notice(error)
      throw error
    }
  }
  const choose = async ({ setPaymentMethod, retrieve }: Backend, choice: MethodChoice, signal: AbortSignal) => {
    if (!setPaymentMethod) return
    const transfer = choice.kind === 'transfer' ? choice : undefined
    let refundAddress = transfer?.refundAddress
    // Until an answer says otherwise the act may have counted, and what was known of the old route may be untrue.
    keep({ sent: entry().sent })
    const session = await moving(() =>
      reads.during(() =>
        setPaymentMethod(choice, signal).catch(async (thrown: unknown) => {
          // A first choice that failed here may count there: its answer was lost, or another tab made it. One that came
          // and contradicts itself is judged by itself.
          if (
            !transfer ||
            facts.state().status !== 'requires_payment_method' ||
            consequenceOf(toDepositError(thrown).code) === 'stop'
          )
            throw thrown
          const made = await retrieve(signal)
          if (made.route?.asset?.assetId !== transfer.asset.assetId) throw thrown
          // Nobody said whose refund address it counts with.
          refundAddress = undefined
          return made
        }),
      ),
    )
    // The session may have ended meanwhile, and then nothing can be paid by the choice.
    const { status } = session
    if (status !== 'expired' && !isOver(status)) begun.chosen(choice)
    const receiverAddress = session.route?.receiverAddress
    // A new choice is a new payment: what was sent before belongs to the old one.
    if (entry().sent) tabs.tell({ type: 'sent', sent: undefined })
    const { choosingUntil } = entry()
    keep({ choosingUntil, ...(refundAddress && receiverAddress && { refund: { refundAddress, receiverAddress } }) })
    apply({ type: 'session_received', session, isOwnAct: true })
    reads.reschedule()
  }
  /** Carries out an act of the payer that answers with the session as it then is. */
  const act = async (command: () => Promise<Session>) => {
    const session = await reads.during(command)
    apply({ type: 'session_received', session, isOwnAct: true })
    reads.reschedule()
  }
  /** A right that has ended shows at the next read, as the gate that asks for it. */
  const signInAgain = (thrown: unknown): never => {
    if (isDepositError(thrown, 'sign_in_needed')) void reads.now()
    throw thrown
  }
  const withRamp = (ramp: Ramp): RampCommands => ({
    ask: (command) => run((signal) => command(ramp, signal)).catch(signInAgain),
    pass: (command) => run((signal) => moving(() => act(() => command(ramp, signal)))).catch(signInAgain),
  })

  return {
    now: reads.now,
    wake: reads.wake,
    choose: (choice) => run((signal, known) => choose(known, choice, signal)),
    noteSent(sent) {
      tabs.tell({ type: 'sent', sent })
      void reads.now()
    },
    again() {
      reads.forgive()
      void reads.now()
    },
    get sourceAssets() {
      const sourceAssets = backend()?.sourceAssets
      return sourceAssets && (() => run(sourceAssets))
    },
    get tokenOptions() {
      const tokenOptions = backend()?.tokenOptions
      return tokenOptions && ((accounts: Accounts) => run((signal) => tokenOptions(accounts, signal)))
    },
    get payLink() {
      const payLink = backend()?.payLink
      return payLink && ((request: PayLinkRequest) => run((signal) => payLink(request, signal)))
    },
    get reportPaid() {
      const reportPaid = backend()?.reportPaid
      return reportPaid && (() => run((signal) => reportPaid(signal).then(reads.now)))
    },
    get cancel() {
      const cancel = backend()?.cancel
      return cancel && (() => run((signal) => act(() => cancel(signal))))
    },
    get ramp() {
      const ramp = backend()?.ramp
      return ramp && withRamp(ramp)
    },
    get lookAgain() {
      const allowance = backend()?.allowance
      return allowance && { waitMs: () => allowance.waitMs(true), look: reads.now }
    },
  }
}
