import { answerOf } from '../../app/backends/bleepay/scripted.ts'
import { methods, wire as daimoWire } from '../../app/backends/daimo/scripted.ts'
import { at, flowId, flows, quote, samples as dynamicNames } from '../../app/backends/dynamic/scripted.ts'
import { currencies, jwt, samples as infiniteNames, sold, told } from '../../app/backends/infinite/scripted.ts'
import waiting from '../../app/backends/openfort/recordings/waiting.json'

/** A session of one backend as it comes over the wire, waiting for a payment to one address. */
export type Wire = {
  readonly kind: 'openfort' | 'daimo' | 'dynamic' | 'bleepay' | 'infinite'
  /** What opens it, the client secret included. */
  readonly link: string
  /** Ms since epoch at which it waits. */
  readonly now: number
  readonly sessionId: string
  readonly receiverAddress: string
  /** The answer to a read, with its own fields changed. */
  readonly read: (change?: object, beside?: object) => object
  /** The same session, its payment seen, and done. */
  readonly processing: object
  readonly succeeded: object
  /** The same session in a status that nobody knows, as an answer about another session, and with another target. */
  readonly unknown: object
  readonly otherSession: object
  readonly otherTarget?: object
  /** What else is asked for, by a part of its path. */
  readonly beside?: Readonly<Record<string, object>>
}

/** The word in every secret here: it must be nowhere. */
export const secretMark = 'marker'

const receiverAddress = '0x4444444444444444444444444444444444444444'
const somebody = '0x9999999999999999999999999999999999999998'

const openfort = (change: object = {}) => ({ ...waiting, ...change })
const daimo = (change: object = {}, destination: object = {}) =>
  daimoWire({ status: 'waiting_payment', paymentMethod: methods.evm, ...change }, destination)
const dynamic = (change: object = {}) => ({
  ...flows.address,
  quote: quote({ expiresAt: at(3_600_000) }),
  depositAddress: receiverAddress,
  ...change,
})
const infinite = (change: object = {}) => sold({ sourceDepositInstructions: told.coin, ...change })

/** A waiting session of each backend. */
export const wires: Readonly<Record<Wire['kind'], Wire>> = {
  openfort: {
    ...{ kind: 'openfort', sessionId: 'fnd_3b1c', receiverAddress, now: 1_784_000_600_000, read: openfort },
    link: 'backend=openfort&session=fnd_3b1c#cs=cs_marker',
    processing: openfort({ status: 'processing' }),
    succeeded: openfort({ status: 'succeeded' }),
    unknown: openfort({ status: 'brewing' }),
    otherSession: openfort({ id: 'fnd_other' }),
    otherTarget: openfort({ target: { ...waiting.target, address: somebody } }),
  },
  daimo: {
    ...{ kind: 'daimo', sessionId: '7b0e6c5e', receiverAddress, now: 1_784_000_600_000, read: daimo },
    link: 'backend=daimo&session=7b0e6c5e#cs=cs_marker',
    processing: daimo({ status: 'processing' }),
    succeeded: daimo({ status: 'succeeded' }),
    unknown: daimo({ status: 'brewing' }),
    otherSession: daimo({ sessionId: 'other' }),
    otherTarget: daimo({}, { address: somebody }),
  },
  dynamic: {
    ...{ kind: 'dynamic', sessionId: flowId, receiverAddress, read: dynamic },
    now: Date.parse(at(10_000)),
    link: `backend=dynamic&session=${flowId}#cs=dft_marker`,
    processing: dynamic({ executionState: 'source_confirmed', txHash: dynamicNames.hash }),
    succeeded: dynamic({ executionState: 'source_confirmed', settlementState: 'completed' }),
    unknown: dynamic({ executionState: 'brewing' }),
    otherSession: dynamic({ id: '00000000-f17f-457f-8804-68e361f9164f' }),
    otherTarget: dynamic({ toAddress: somebody }),
  },
  bleepay: {
    ...{ kind: 'bleepay', sessionId: 'dep_8f21', receiverAddress, read: answerOf },
    now: Date.parse('2027-01-15T08:00:00.000Z'),
    link: 'backend=bleepay&session=dep_8f21#cs=dep_secret_marker',
    processing: answerOf({ paymentStatus: 'PENDING' }),
    succeeded: answerOf({ paymentStatus: 'CONFIRMED' }),
    unknown: answerOf({ paymentStatus: 'BREWING' }),
    otherSession: answerOf({ id: 'dep_other' }),
  },
  infinite: {
    ...{ kind: 'infinite', sessionId: infiniteNames.transferId, receiverAddress, read: infinite },
    now: Date.parse('2026-07-01T12:00:10.000Z'),
    link: `backend=infinite&session=${infiniteNames.transferId}#cs=${jwt(Date.parse('2026-07-01T14:00:00.000Z'))}`,
    processing: infinite({ status: 'PROCESSING', stage: 'payment_received' }),
    succeeded: infinite({ status: 'COMPLETED', stage: 'completed', transactionHash: infiniteNames.hash }),
    unknown: infinite({ status: 'BREWING', stage: 'brewing' }),
    otherSession: infinite({ id: '00000000-c229-4fbc-941f-2e7efb198edd' }),
    beside: { '/currencies': currencies },
  },
}

/** Gives an answer whose receiver address is another one, in all of its places. */
export function withReceiver(answer: object, address: string): string {
  return JSON.stringify(answer).replaceAll(receiverAddress, address)
}

/** All of them, for tests that hold for every backend. */
export const everyWire: readonly Wire[] = Object.values(wires)
