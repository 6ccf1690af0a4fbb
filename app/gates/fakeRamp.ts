import type { JSX } from 'solid-js'
import { createComponent } from 'solid-js'
import type { Ramp } from '../backends/backend.ts'
import { toDepositError } from '../errors.ts'
import type { FakePage } from '../methods/fakePage.tsx'
import { drawPanel } from '../methods/fakePage.tsx'
import type { FakeSession } from '../methods/fakeSession.ts'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { samples } from '../model/samples.ts'
import type { Gate, Session } from '../model/session.ts'
import type { RampCommands } from '../session/SessionContext.tsx'

/** A session that stands at a gate, for tests. */
export const atGate = (gate: Gate): Session => ({ ...samples.requires_action, gate })

/** A session whose gates are passed, for tests. */
export const pastGates: Session = { ...samples.requires_payment_method, offers: [{ kind: 'bank' }] }

/** Makes a ramp for tests: what a test gives it answers; whatever else is asked of it rejects. */
export function makeFakeRamp(answers: Partial<Ramp> = {}): Ramp {
  const refuse = (name: string) => () => Promise.reject(new Error(`nobody answers "${name}" here`))
  return {
    challenge: refuse('challenge'),
    signIn: refuse('signIn'),
    countries: refuse('countries'),
    enroll: refuse('enroll'),
    verifyCode: refuse('verifyCode'),
    identityPage: refuse('identityPage'),
    accounts: refuse('accounts'),
    addAccount: refuse('addAccount'),
    market: refuse('market'),
    price: refuse('price'),
    transfer: refuse('transfer'),
    logins: refuse('logins'),
    signOut: refuse('signOut'),
    account: () => undefined,
    ...answers,
  }
}

/** Makes a running session that stands at a gate. What passes it is shown, failures are noted, as the real one does. */
export function makeGateSession(gate: Gate, answers: Partial<Ramp> = {}): FakeSession {
  const fake = makeFakeSession()
  const ramp = makeFakeRamp(answers)
  const { signal } = new AbortController()
  const run = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    try {
      return await act()
    } catch (thrown) {
      const error = toDepositError(thrown)
      fake.reportNotice(error)
      throw error
    }
  }
  const commands: RampCommands = {
    ask: (command) => run(() => command(ramp, signal)),
    pass: (command) => run(async () => fake.show(await command(ramp, signal))),
  }
  fake.show(atGate(gate))
  return { ...fake, ramp: commands }
}

/** Draws the screen of a gate in a session; it follows the gate that the session stands at. */
export function drawGate<Kind extends Gate['kind']>(
  Screen: (props: {
    gate: Extract<Gate, { kind: Kind }>
    onBack: (() => void) | undefined
    onPassed: () => void
  }) => JSX.Element,
  session: FakeSession,
  { onBack, onPassed = () => undefined }: { onBack?: () => void; onPassed?: () => void } = {},
): FakePage {
  const gate = () => {
    const state = session.state()
    if (state.status !== 'requires_action') return undefined
    // The test draws the screen of the kind of gate that it set the session at.
    return state.session.gate as Extract<Gate, { kind: Kind }>
  }
  let last = gate()
  const props = {
    get gate() {
      last = gate() ?? last
      if (!last) throw new Error('the session stands at no gate')
      return last
    },
    onBack,
    onPassed,
  }
  return drawPanel(() => createComponent(Screen, props), session, { at: 'status' })
}
