import { createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { Backend, MethodChoice } from '../backends/backend.ts'
import { isSameAddress } from '../chains/address.ts'
import { DepositError, toDepositError } from '../errors.ts'
import type { DepositState } from '../model/depositState.ts'
import { isLive, notOpened, opened, retried, stopped } from '../model/depositState.ts'
import { familyOn } from '../model/session.ts'
import { createFacts } from './createFacts.ts'
import { explain } from './explain.ts'
import type { Follow, Following } from './follow.ts'
import type { Entry, Journal } from './journal.ts'
import type { RunningSession } from './SessionContext.tsx'

/** What a running session is made of; clock and chance are given, so that tests own them. */
export type SessionParts = {
  /** Rejects with a `DepositError` when the link or the deployment is wrong. */
  readonly connect: () => Promise<Backend>
  /** Loads what goes on after the first answer. */
  readonly loadFollow: () => Promise<Follow>
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

/** How the first read went; times are on the clock that nobody sets. */
export type FirstRead = {
  readonly startedAt: number
  readonly endedAt: number
  readonly error: DepositError | undefined
}

/** Answers as old as this are as good as asking again. */
const freshMs = 1_000
/** The pause before what goes on is asked for again, in ms. */
const retryMs = 3_000

/**
 * Runs a deposit: the only writer of its state. Makes the first read, so that the first screen stands; what goes on after
 * it, further reads and the payer's commands, is a part that is loaded then. Ends with its owner.
 */
export function createSession(parts: SessionParts): RunningSession & SessionSignals & ReturnSign {
  const facts = createFacts(parts.now)
  const [entry, setEntry] = createSignal(parts.journal.read())
  const [notice, setNotice] = createSignal<DepositError | undefined>(undefined, { equals: false })
  const [closing, setClosing] = createSignal<ReturnType<SessionSignals['closing']>>(undefined, { equals: false })
  const [chosen, setChosen] = createSignal<MethodChoice>()
  const [backend, setBackend] = createSignal<Backend>()
  const [follow, setFollow] = createSignal<Follow>()
  const connected = async () => backend() ?? setBackend(await parts.connect())
  const owner = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => {
    owner.abort()
    clearTimeout(timer)
  })

  const keep = (next: Entry) => {
    parts.journal.write(next)
    setEntry(next)
  }
  /** Another tab may have written since: what it left behind stays. */
  const note = (change: Entry) => keep({ ...parts.journal.read(), ...change })
  const open = async (): Promise<FirstRead> => {
    const startedAt = performance.now()
    const ended = (error?: DepositError) => ({ startedAt, endedAt: performance.now(), error })
    try {
      const session = await (await connected()).retrieve(owner.signal)
      if (!owner.signal.aborted) facts.move((state) => opened(state, session), true)
      return ended()
    } catch (thrown) {
      const error = toDepositError(thrown)
      if (owner.signal.aborted) return ended()
      explain(error)
      facts.move((state) => notOpened(state, error))
      return ended(error)
    }
  }
  let first: FirstRead
  const following = createMemo(() => {
    const start = follow()
    return (
      start &&
      untrack(() =>
        start({ parts, facts, connected, backend, first, entry, keep, note, notice: setNotice, chosen: setChosen }),
      )
    )
  })
  let opening: Promise<FirstRead>
  const goOn = async (): Promise<Following> => {
    await opening
    const loaded = await parts.loadFollow().catch((cause: unknown) => {
      throw new DepositError('part_unavailable', { part: 'rest' }, cause)
    })
    // The payer may have tried again meanwhile: nothing goes on beside a first read.
    first = await opening
    if (!owner.signal.aborted) setFollow(() => loaded)
    return following()!
  }
  const start = () => {
    clearTimeout(timer)
    opening = open()
    const keepTrying = () =>
      void goOn().catch(() => {
        clearTimeout(timer)
        if (!owner.signal.aborted) timer = setTimeout(keepTrying, retryMs)
      })
    keepTrying()
  }
  start()

  return {
    state: facts.state,
    checkedAt: facts.checkedAt,
    ageMs: facts.ageMs,
    notice,
    chosen,
    closing,
    noteReturn: () => following()?.wake(),
    sentTransfer: () => entry().sent,
    refundAddress: () => refundOf(entry(), facts.state()),
    ready: async () => void (await goOn()),
    choose: async (choice) => (await goOn()).choose(choice),
    async refresh() {
      const before = facts.checkedAt()
      await goOn().then(
        (known) => known.now(),
        () => undefined,
      )
      return facts.checkedAt() > before || facts.ageMs() < freshMs
    },
    recordSent(sent) {
      note({ sent })
      following()?.noteSent(sent)
    },
    retry() {
      facts.move(retried)
      const known = following()
      if (known) known.again()
      else start()
    },
    stop: (error) => facts.move((state) => stopped(state, error)),
    reportNotice: (error) => setNotice(() => error),
    close: (reason) => setClosing({ reason }),
    get isFixed() {
      const known = backend()
      return known !== undefined && !known.setPaymentMethod
    },
    get sourceAssets() {
      return following()?.sourceAssets
    },
    get tokenOptions() {
      return following()?.tokenOptions
    },
    get payLink() {
      return following()?.payLink
    },
    get reportPaid() {
      return following()?.reportPaid
    },
    get cancel() {
      return following()?.cancel
    },
    get ramp() {
      return following()?.ramp
    },
    get keepInstruction() {
      return backend()?.keepInstruction
    },
    get lookAgain() {
      return following()?.lookAgain
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
