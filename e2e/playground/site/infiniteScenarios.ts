import type { Scenario } from './scenarios.ts'
import { advanceClock, moveTransfer, refund, setCustomer, setOrganization, wireArrived } from './server.ts'

const backend = 'infinite'

/** What can be made to happen at Infinite's: its bank, its reviewers, its customers, its operator. */
export const infiniteScenarios: readonly Scenario[] = [
  {
    label: 'The bank money arrived',
    backend,
    async run({ session }) {
      await wireArrived(session.sessionId)
      return 'The bank says so: the coins are on their way.'
    },
  },
  {
    label: 'Put it under review',
    backend,
    async run({ session }) {
      await moveTransfer(session.sessionId, 'in_review')
      return 'Somebody looks at it now.'
    },
  },
  {
    label: 'Let it go on',
    backend,
    async run({ session }) {
      await moveTransfer(session.sessionId, 'released')
      return 'It goes on from where it was held.'
    },
  },
  {
    label: 'Ask for identity again',
    backend,
    async run({ session }) {
      await moveTransfer(session.sessionId, 'kyc_required')
      return 'It goes on when the identity is approved.'
    },
  },
  {
    label: 'Approve the identity',
    backend,
    async run({ session }) {
      await setCustomer(session, { kycStatus: 'approved' })
      return 'The identity of the customer is approved.'
    },
  },
  {
    label: 'Send the money back',
    backend,
    async run({ session }) {
      await refund(session.sessionId)
      return 'Coins went back on their chain; dollars by the double of a bank.'
    },
  },
  {
    label: 'Let the sign-in end',
    backend,
    async run() {
      await advanceClock(61 * 60_000)
      return 'The clock is an hour on: every token has ended.'
    },
  },
  {
    label: 'Speak the newer API',
    backend,
    async run() {
      await setOrganization({ variant: 'newer' })
      return 'The organization speaks the newer shapes now, to every link.'
    },
  },
  {
    label: 'Speak the documented API',
    backend,
    async run() {
      await setOrganization({ variant: 'seed' })
      return 'The organization speaks the documented shapes again.'
    },
  },
]
