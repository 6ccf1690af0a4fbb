import type { BackendForm } from './backendForms.ts'
import { control } from './find.ts'

/** What is asked of a flow of Dynamic's beside its amount. */
export type DynamicWish = { risk: string; direct: string; withdraw: boolean }

/** Gives what reads the form's part about Dynamic. */
export function readDynamic(form: HTMLFormElement): () => DynamicWish {
  const risk = control(form, 'risk', HTMLSelectElement)
  const direct = control(form, 'direct', HTMLSelectElement)
  const withdraw = control(form, 'withdraw', HTMLInputElement)
  return () => ({ risk: risk.value, direct: direct.value, withdraw: withdraw.checked })
}

/** Where the payer's money goes back to: the sandbox's own payer. */
const refundAddress = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'
const usdcOnPolygon = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const polygon = { fromChainId: '137', fromChainName: 'EVM' }

/** Sources that another page has begun with: the bodies of `/source` and `/quote`, and whether `/prepare` followed. */
const sources: Readonly<Record<string, object>> = {
  address: {
    source: { sourceType: 'deposit_address', refundAddress, ...polygon },
    quote: { fromTokenAddress: usdcOnPolygon },
  },
  exchange: { source: { sourceType: 'exchange', exchangeProvider: 'coinbase' } },
  bitcoin: {
    source: {
      sourceType: 'wallet',
      fromAddress: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      fromChainId: '1',
      fromChainName: 'BTC',
    },
    quote: {},
    prepare: true,
  },
}

/** What the playground knows of Dynamic. */
export const dynamic: BackendForm = {
  methods: [
    ['address', 'An address for USDC on Polygon'],
    ['exchange', 'The page of Coinbase'],
    ['bitcoin', 'A Bitcoin wallet elsewhere'],
  ],
  lifeMs: 60 * 60 * 1000,
  sample: { url: '/?backend=dynamic&env=…&session=…' },
  isLocked: true,
  toBody: ({ amount = '25', target: { chain, currency }, method, newer, dynamic: { risk, direct, withdraw } }) => ({
    backend: 'dynamic',
    amount,
    target: { chain, currency },
    mode: withdraw ? 'withdraw' : 'deposit',
    variant: newer ? 'newer' : 'seed',
    risk,
    ...(direct && { direct }),
    ...sources[method],
  }),
}
