import { freshKey } from '../wallets/createSolanaSigner.ts'
import { createRamp } from '../fixtures/infiniteSessions.ts'
import { begun, createFlow } from '../fixtures/dynamicFlows.ts'
import { daimoBody } from '../fixtures/daimoSessions.ts'
import type { CreatedSession, Inlet, SessionInfo } from '../fixtures/createInlet.ts'
import { base, freshAddress, solana, usdc, waitingBody } from '../fixtures/sessions.ts'

/** A kind of session that runs are made of. */
export type Kind = {
  readonly name: string
  readonly backend: string
  open(inlet: Inlet): Promise<CreatedSession>
  /** Tells whether what was paid is where it was wanted, by the chain or, for a bank, by its books. */
  isDelivered(inlet: Inlet, info: SessionInfo): Promise<boolean>
}

const lands = async (inlet: Inlet, { target }: SessionInfo) =>
  (await inlet.balance(base.chain, base.currency, target.address)) > 0n
const openBody = () => ({ amount: '25', target: { ...base, address: freshAddress() } })
const solanaBody = () => ({
  target: { ...base, address: freshAddress() },
  paymentMethod: { type: 'solana', source: { ...solana, amount: String(usdc(25n)) }, refundTo: freshKey().address },
})

/** Sessions of every backend: waiting at their address, and with everything still to choose. */
export const kinds: readonly Kind[] = [
  { name: 'openfort', backend: 'openfort', open: (inlet) => inlet.createSession(waitingBody()), isDelivered: lands },
  {
    name: 'openfort, nothing chosen',
    backend: 'openfort',
    open: (inlet) => inlet.createSession(openBody()),
    isDelivered: lands,
  },
  {
    name: 'daimo',
    backend: 'daimo',
    open: (inlet) => inlet.createSession({ ...daimoBody(), paymentMethod: { type: 'evm' } }),
    isDelivered: lands,
  },
  {
    name: 'daimo, nothing chosen',
    backend: 'daimo',
    open: (inlet) => inlet.createSession(daimoBody()),
    isDelivered: lands,
  },
  { name: 'dynamic', backend: 'dynamic', open: (inlet) => createFlow(inlet, begun.address), isDelivered: lands },
  {
    name: 'bleepay',
    backend: 'bleepay',
    open: (inlet) => inlet.createSession({ backend: 'bleepay', amount: '25', network: 'polygon' }),
    // It is paid straight to the merchant: what arrived there is the delivery.
    isDelivered: (_, { deposits }) => Promise.resolve(deposits.length > 0),
  },
  {
    name: 'infinite',
    backend: 'infinite',
    open: (inlet) => createRamp(inlet, { direction: 'sell', fromAddress: freshAddress() }),
    isDelivered: (_, info) => Promise.resolve(info.status === 'succeeded'),
  },
  {
    name: 'openfort on Solana',
    backend: 'openfort',
    open: (inlet) => inlet.createSession(solanaBody()),
    isDelivered: lands,
  },
]
