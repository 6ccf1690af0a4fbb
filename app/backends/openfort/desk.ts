import type { Session } from '../../model/session.ts'
import type { Credentials } from '../backend.ts'

/** What an act of the payer is carried out with. */
export type Desk = {
  readonly call: (path: string, body: object | undefined, signal: AbortSignal) => Promise<unknown>
  readonly backend: string
  readonly credentials: Credentials
  /** What was read last. */
  readonly session: Session | undefined
}
