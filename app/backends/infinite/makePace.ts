import type { Gate, Session } from '../../model/session.ts'

/** How often a session is worth a read. */
export type Pace = {
  /** Notes what was read, and gives it back. */
  note(session: Session): Session
  /** Gives the shortest pause until the next read, in ms. */
  pauseMs(): number
}

const awaitedMs = 5_000
const freshMs = 15_000
const settledMs = 60_000
/** How long a status counts as fresh, in ms: bank rails take days. */
const freshForMs = 300_000

/** Makes the pace of reads: an identity check is looked at often, a transfer less so after some minutes. */
export function makePace(now: () => number): Pace {
  let last: Session | undefined
  let since = now()
  return {
    note(session) {
      if (session.status !== last?.status) since = now()
      return (last = session)
    },
    pauseMs() {
      if (last?.status === 'requires_action') return isAwaited(last.gate) ? awaitedMs : settledMs
      // Another tab may place the order: that is seen without a request.
      if (last?.status === 'requires_payment_method') return awaitedMs
      return now() - since < freshForMs ? freshMs : settledMs
    },
  }
}

/** Tells whether somebody outside of this page may pass a gate any moment. */
function isAwaited(gate: Gate): boolean {
  if (gate.kind === 'identity') return !/^(?:rejected|offboarded|paused)$/.test(gate.standing)
  return gate.kind === 'terms'
}
