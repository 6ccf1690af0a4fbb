import { createSignal } from 'solid-js'
import type { MethodChoice } from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import type { Transfer } from '../model/instruction.ts'
import { baseUsdc, polygonUsdc, samples } from '../model/samples.ts'
import type { Session } from '../model/session.ts'
import type { DepositState } from '../model/depositState.ts'
import type { SentTransfer } from '../session/journal.ts'
import type { RunningSession } from '../session/SessionContext.tsx'

/** A running session for tests: shows what it is told to, keeps what it was told. */
export type FakeSession = RunningSession & {
  readonly sent: SentTransfer[]
  readonly notices: string[]
  readonly stops: DepositError[]
  readonly choices: MethodChoice[]
  show(session: Session): void
  /** What a refresh does before it answers. */
  onRefresh: () => boolean | Promise<boolean>
}

/** Makes a session that waits for payment, with a change to what it asks for. */
export function makeFakeSession(change: Partial<Transfer> = {}, facts: Partial<Session> = {}): FakeSession {
  const start = waiting(change, facts)
  const [state, setState] = createSignal<DepositState>({ status: 'waiting_payment', session: start })
  const [sentTransfer, setSent] = createSignal<SentTransfer>()
  const fake: FakeSession = {
    state,
    checkedAt: () => Date.now(),
    ageMs: () => 0,
    sentTransfer,
    refundAddress: () => undefined,
    sent: [],
    notices: [],
    stops: [],
    choices: [],
    onRefresh: () => true,
    show: (session) => setState({ status: session.status, session } as DepositState),
    ready: () => Promise.resolve(),
    choose: (choice) => {
      setSent(undefined)
      return Promise.resolve(void fake.choices.push(choice))
    },
    refresh: async () => fake.onRefresh(),
    recordSent: (sent) => {
      if (sent) fake.sent.push(sent)
      setSent(() => sent)
    },
    retry: () => {},
    stop: (error) => fake.stops.push(error),
    reportNotice: (error) => fake.notices.push(error.code),
    close: () => {},
    sourceAssets: () =>
      Promise.resolve([
        { chainId: polygonUsdc.chainId, name: 'Polygon', assets: [polygonUsdc] },
        { chainId: baseUsdc.chainId, name: 'Base', assets: [baseUsdc] },
      ]),
    tokenOptions: undefined,
    payLink: undefined,
    isFixed: false,
    reportPaid: undefined,
    cancel: undefined,
    lookAgain: undefined,
    ramp: undefined,
    keepInstruction: undefined,
  }
  return fake
}

/** Gives a session that waits for payment, with a change to what it asks for. */
export function waiting(change: Partial<Transfer> = {}, facts: Partial<Session> = {}) {
  const sample = samples.waiting_payment
  return {
    ...sample,
    ...facts,
    status: 'waiting_payment',
    instruction: { ...(sample.instruction as Transfer), ...change },
  } as typeof sample
}
