import { daimoBody } from '../fixtures/daimoSessions.ts'

/** Sessions that wait for a payment to an EVM address, by what they are called in the report; each the body that makes one. */
export const cases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Daimo: { ...daimoBody(), paymentMethod: { type: 'evm' } },
  Openfort: {
    paymentMethod: {
      type: 'evm',
      source: { chain: 'eip155:137', currency: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', amount: '25000000' },
    },
  },
}
