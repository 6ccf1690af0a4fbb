import type { Accessor, JSX } from 'solid-js'
import { createContext, useContext } from 'solid-js'
import type {
  Accounts,
  Backend,
  MethodChoice,
  PayLink,
  PayLinkRequest,
  Ramp,
  SourceChain,
  TokenOption,
} from '../backends/backend.ts'
import type { DepositError } from '../errors.ts'
import type { Session } from '../model/session.ts'
import type { DepositState } from '../model/depositState.ts'
import type { SentTransfer } from './journal.ts'

/** The running deposit, as screens and methods see it: facts to read, commands to give. */
export type RunningSession = {
  readonly state: Accessor<DepositState>
  /** When the shown facts were read last, ms since epoch, or 0. Moves with each good answer. */
  readonly checkedAt: Accessor<number>
  /** How old the shown facts are, in ms, by a clock that nobody sets. */
  ageMs(): number
  /** The transfer this page's wallet sent, kept over reloads, until the backend sees it. */
  readonly sentTransfer: Accessor<SentTransfer | undefined>
  /** The refund address that was given with the route in use, as far as this device knows. */
  readonly refundAddress: Accessor<string | undefined>
  /** The backend says what to pay and nobody chooses: a way to pay is entered without committing to it. */
  readonly isFixed: boolean
  /**
   * Resolves once the commands below are there: before, those that a backend may lack look absent. Rejects with a
   * `DepositError` where they cannot be loaded.
   */
  ready(): Promise<void>
  /** Commits a way to pay. Rejects with a `DepositError`; the screen stays as it was. */
  choose(choice: MethodChoice): Promise<void>
  /** Reads now and gives whether the facts on screen are fresh: a reveal and a wallet send ask first. */
  refresh(): Promise<boolean>
  /**
   * Remembers a transfer the wallet sent, and tells the backend where it wants to know, until it has heard. Without one,
   * forgets the last: it plainly went nowhere, or the payer says so.
   */
  recordSent(sent: SentTransfer | undefined): void
  /** Starts over after `unavailable`. */
  retry(): void
  /** Empties the screen for good: a check on an address or amount failed. */
  stop(error: DepositError): void
  /** Tells the host that a failure the payer sees happened. */
  reportNotice(error: DepositError): void
  /** Asks the host to dismiss the page. */
  close(reason: 'user' | 'done' | 'error'): void
  /** What a payer may send from; asked once, then kept. Absent where the backend has no such choice. */
  readonly sourceAssets: (() => Promise<readonly SourceChain[]>) | undefined
  /** What connected accounts can pay with, best first. Absent where the backend does not look into them. */
  readonly tokenOptions: ((accounts: Accounts) => Promise<readonly TokenOption[]>) | undefined
  /** The page of an exchange that pays this session. Absent where the backend has none. */
  readonly payLink: ((request: PayLinkRequest) => Promise<PayLink>) | undefined
  /** Says that the payer has paid at an exchange, and looks. Absent where nobody wants to hear it. */
  readonly reportPaid: (() => Promise<void>) | undefined
  /** Calls the session off, where nothing was sent yet. Absent where the backend cannot. */
  readonly cancel: (() => Promise<void>) | undefined
  /** What stands before a payment from or to a bank. Absent where there is no bank. */
  readonly ramp: RampCommands | undefined
  /** Keeps on this device what the backend tells once, or forgets it. Absent where there is nothing to keep. */
  readonly keepInstruction: Backend['keepInstruction']
  /** How a payer looks again. Absent where reads are not counted: then the page looks by itself, often enough. */
  readonly lookAgain: LookAgain | undefined
}

/** What is asked of a ramp, and what passes its gates. Both reject with a `DepositError`; the screen stays as it was. */
export type RampCommands = {
  /** Asks for what a screen lists or shows. */
  ask<Value>(command: (ramp: Ramp, signal: AbortSignal) => Promise<Value>): Promise<Value>
  /** Carries out the payer's act; the session that it answers with is the one on screen from then on. */
  pass(command: (ramp: Ramp, signal: AbortSignal) => Promise<Session>): Promise<void>
}

/** Looks that a backend counts. */
export type LookAgain = {
  /** Gives the ms until the next one is possible, 0 for now. */
  waitMs(): number
  /** Reads now, where that is possible. */
  look(): Promise<void>
}

const SessionContext = createContext<RunningSession>()

/** Gives the running deposit to everything inside. */
export function SessionProvider(props: { session: RunningSession; children: JSX.Element }): JSX.Element {
  // eslint-disable-next-line solid/reactivity -- one for the life of the page
  return <SessionContext.Provider value={props.session}>{props.children}</SessionContext.Provider>
}

/** Gives the running deposit. Throws outside `SessionProvider`. */
export function useSession(): RunningSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession needs SessionProvider')
  return session
}
