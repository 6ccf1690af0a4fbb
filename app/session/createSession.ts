import { batch, createSignal, onCleanup } from 'solid-js'
import type { Backend, MethodChoice, PayLinkRequest } from '../backends/backend.ts'
import { isSameAddress } from '../chains/address.ts'
import type { DepositError } from '../errors.ts'
import { consequence, isDepositError, toDepositError } from '../errors.ts'
import { makeListener } from '../lib/makeListener.ts'
import { makePoll } from '../lib/poll.ts'
import type { DepositEvent, DepositState } from '../model/transition.ts'
import { isLive, transition } from '../model/transition.ts'
import type { Entry, Journal } from './journal.ts'
import { pauseMs } from './schedule.ts'
import type { RunningSession } from './SessionContext.tsx'

/** What a running session is made of; clock and chance are given, so that tests own them. */
export type SessionParts = {
  /** Rejects with a `DepositError` when the link or the deployment is wrong. */
  readonly connect: () => Promise<Backend>
  readonly journal: Journal
  readonly document: Document
  readonly window: Window
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: () => number
}

/** What the page's edge hears of a running session beside its state. */
export type SessionSignals = {
  /** The last failure the payer saw, a new object each time. */
  readonly notice: () => DepositError | undefined
  /** The last wish to be dismissed, a new object each time. */
  readonly closing: () => { readonly reason: 'user' | 'done' | 'error' } | undefined
}

/** A read that failed for good is asked once more, not for ever. */
const mostFatalReads = 2

/**
 * Runs a deposit: the only writer of its state. Polls, carries out commands, applies `transition`. Ends with its owner.
 *
 * Answers that were asked for before the payer's last own act are dropped: they tell of a route that is gone.
 */
export function createSession(parts: SessionParts): RunningSession & SessionSignals {
  const [state, setState] = createSignal<DepositState>({ status: 'loading' })
  const [checkedAt, setCheckedAt] = createSignal(0)
  const [entry, setEntry] = createSignal(parts.journal.read())
  const [notice, setNotice] = createSignal<DepositError | undefined>(undefined, { equals: false })
  const [closing, setClosing] = createSignal<{ reason: 'user' | 'done' | 'error' } | undefined>(undefined, {
    equals: false,
  })
  const [backend, setBackend] = createSignal<Backend>()
  let acts = 0
  let failures = 0
  let fatalReads = 0
  let lastError: DepositError | undefined
  let statusSince = performance.now()

  const apply = (event: DepositEvent) => {
    const before = state().status
    setState((current) => transition(current, event))
    if (state().status !== before) statusSince = performance.now()
  }
  const keep = (next: Entry) => {
    parts.journal.write(next)
    setEntry(next)
  }
  const connected = async () => {
    const known = backend() ?? (await parts.connect())
    if (!backend()) setBackend(known)
    return known
  }

  const read = async (signal: AbortSignal) => {
    const actsBefore = acts
    try {
      const session = await (await connected()).retrieve(signal)
      if (signal.aborted || acts !== actsBefore) return
      failures = fatalReads = 0
      batch(() => {
        apply({ type: 'session_received', session, isOwnAct: false })
        setCheckedAt(parts.now())
      })
    } catch (thrown) {
      if (signal.aborted || acts !== actsBefore) return
      const error = (lastError = toDepositError(thrown))
      failures += 1
      if (consequence[error.code] === 'fatal') fatalReads += 1
      explain(error)
      apply({ type: 'read_failed', error })
    }
  }

  const pause = () => {
    if (fatalReads >= mostFatalReads || (fatalReads > 0 && state().status === 'unavailable')) return undefined
    return pauseMs({
      status: state().status,
      sinceMs: performance.now() - statusSince,
      isHidden: parts.document.hidden,
      failures,
      retryAfterMs: isDepositError(lastError, 'backend_rate_limited') ? lastError.context.retryAfterMs : undefined,
      minMs: backend()?.minPollMs ?? 0,
      random: parts.random(),
    })
  }

  const poll = makePoll(read, pause)
  onCleanup(() => poll.stop())
  for (const stop of wakeUps(parts, poll)) onCleanup(stop)
  void poll.now()

  const act = async <Value>(work: (known: Backend, signal: AbortSignal) => Promise<Value>): Promise<Value> => {
    const owner = new AbortController()
    try {
      return await work(await connected(), owner.signal)
    } catch (thrown) {
      const error = toDepositError(thrown)
      explain(error)
      setNotice(() => error)
      throw error
    }
  }

  return {
    state,
    checkedAt,
    notice,
    closing,
    sentTransfer: () => entry().sent,
    refundAddress() {
      const { refund } = entry()
      const shown = state()
      const route = isLive(shown) ? shown.session.route : undefined
      const isOfRoute =
        refund &&
        route?.receiverAddress &&
        isSameAddress(route.asset.chainId, refund.receiverAddress, route.receiverAddress)
      return isOfRoute ? refund.refundAddress : undefined
    },
    choose: (choice: MethodChoice) =>
      act(async (known, signal) => {
        if (!known.setPaymentMethod) return
        acts += 1
        const session = await known.setPaymentMethod(choice, signal).finally(() => (acts += 1))
        const receiverAddress = session.route?.receiverAddress
        batch(() => {
          // A new choice is a new payment: what was sent before belongs to the old one.
          keep(
            choice.refundAddress && receiverAddress
              ? { refund: { refundAddress: choice.refundAddress, receiverAddress } }
              : {},
          )
          apply({ type: 'session_received', session, isOwnAct: true })
          setCheckedAt(parts.now())
        })
        poll.reschedule()
      }),
    async refresh() {
      const before = checkedAt()
      await poll.now()
      return checkedAt() > before || parts.now() - checkedAt() < 1_000
    },
    recordSent(sent) {
      keep({ ...entry(), sent })
      void act(async (known, signal) => known.reportTransaction?.(sent.hash, signal)).catch(() => undefined)
      void poll.now()
    },
    retry() {
      failures = fatalReads = 0
      apply({ type: 'retried' })
      void poll.now()
    },
    stop: (error) => apply({ type: 'check_failed', error }),
    reportNotice: (error) => setNotice(() => error),
    close: (reason) => setClosing({ reason }),
    get sourceAssets() {
      return (
        backend()?.sourceAssets && (() => act((known, signal) => known.sourceAssets?.(signal) ?? Promise.resolve([])))
      )
    },
    get payLink() {
      const payLink = backend()?.payLink
      return payLink && ((request: PayLinkRequest) => act((_, signal) => payLink(request, signal)))
    },
  }
}

/** Reads at once when the payer comes back or the line does, slower while nobody looks. */
function wakeUps(
  { document, window }: SessionParts,
  poll: { now(): Promise<void>; reschedule(): void },
): readonly (() => void)[] {
  const wake = () => (document.hidden ? poll.reschedule() : void poll.now())
  return [
    makeListener(document, 'visibilitychange', wake),
    makeListener(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && wake()),
    makeListener(window, 'online', wake),
  ]
}

/** Says in the console what a developer needs and the payer must not read. */
function explain(error: DepositError): void {
  if (error.code === 'backend_unreadable' || consequence[error.code] === 'stop')
    console.warn(`inlet: ${error.code}`, error.context)
}
