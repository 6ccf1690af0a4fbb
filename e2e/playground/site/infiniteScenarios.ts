import type { Scenario } from './scenarios.ts'
import { advanceClock, moveTransfer, refund, setCustomer, setOrganization, wireArrived } from './server.ts'

type Scene = Parameters<Scenario['run']>[0]

/** Makes what can happen here: `said` is shown once `act` is done. */
function scenario(label: string, said: string, act: (scene: Scene) => Promise<unknown>): Scenario {
  return {
    label,
    backend: 'infinite',
    async run(scene) {
      await act(scene)
      return said
    },
  }
}

/** What can be made to happen at Infinite's: its bank, its reviewers, its customers, its operator. */
export const infiniteScenarios: readonly Scenario[] = [
  scenario('The bank money arrived', 'The bank says so: the coins are on their way.', ({ session }) =>
    wireArrived(session.sessionId),
  ),
  scenario('Put it under review', 'Somebody looks at it now.', ({ session }) =>
    moveTransfer(session.sessionId, 'in_review'),
  ),
  scenario('Let it go on', 'It goes on from where it was held.', ({ session }) =>
    moveTransfer(session.sessionId, 'released'),
  ),
  scenario('Ask for identity again', 'It goes on when the identity is approved.', ({ session }) =>
    moveTransfer(session.sessionId, 'kyc_required'),
  ),
  scenario('Approve the identity', 'The identity of the customer is approved.', ({ session }) =>
    setCustomer(session, { kycStatus: 'approved' }),
  ),
  scenario('Send the money back', 'Coins went back on their chain; dollars by the double of a bank.', ({ session }) =>
    refund(session.sessionId),
  ),
  scenario('Let the sign-in end', 'The clock is an hour on: every token has ended.', () => advanceClock(61 * 60_000)),
  scenario('Speak the newer API', 'The organization speaks the newer shapes now, to every link.', () =>
    setOrganization({ variant: 'newer' }),
  ),
  scenario('Speak the documented API', 'The organization speaks the documented shapes again.', () =>
    setOrganization({ variant: 'seed' }),
  ),
]
