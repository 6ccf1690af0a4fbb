import type { Asset } from './assets.ts'
import { assetOf, assets, toBaseUnits } from './assets.ts'
import type { Links } from './createCode.ts'

/** What the form asks for. `amount` is absent where the payer chooses it; `method` is empty where the payer chooses one. */
export type Wish = { amount?: string; target: Asset; method: string; strict: boolean; newer: boolean }

/** What the playground knows of a backend. */
export type BackendForm = {
  /** Payment methods that can be chosen ahead of the payer: key and label. */
  methods: readonly (readonly [key: string, label: string])[]
  /** How long its sessions live. */
  lifeMs: number
  /** Links to its sessions, after the page's origin, until there is one. */
  sample: Links
  /** Writes a wish as the body of `POST /control/sessions`. */
  toBody(wish: Wish): object
}

const hourMs = 60 * 60 * 1000
/** What is said to be sent where the payer may choose. */
const openAmount = '10'

const openfort: BackendForm = {
  methods: Object.entries(assets).map(([key, { label }]) => [key, label]),
  lifeMs: 24 * hourMs,
  sample: { url: '/?backend=openfort&session=fnd_…#cs=…' },
  toBody: ({ amount, target: { chain, currency }, method, strict }) => ({
    backend: 'openfort',
    target: { chain, currency },
    strict,
    ...(amount && { amount }),
    ...(method && { paymentMethod: assetMethod(assetOf(method), amount ?? openAmount) }),
  }),
}

const daimo: BackendForm = {
  methods: [
    ['evm', 'An EVM address for many coins and networks'],
    ['tron', 'USDT on Tron'],
  ],
  lifeMs: hourMs,
  sample: { url: '/?backend=daimo&session=…#cs=…', webview: '/webview?session=…&cs=…' },
  toBody: ({ amount, target: { chain, currency }, method, newer }) => ({
    backend: 'daimo',
    destination: { chainId: Number(chain.split(':')[1]), tokenAddress: currency },
    variant: newer ? 'newer' : 'seed',
    ...(amount && { amount }),
    ...(method && { paymentMethod: method === 'tron' ? tronMethod(amount ?? openAmount) : { type: method } }),
  }),
}

/** The backends of the sandbox, by the key that the form uses. */
export const backendForms: Readonly<Record<string, BackendForm>> = { openfort, daimo }

/** Gives what is known of a backend. @throws an Error for one that is not listed */
export function backendFormOf(backend: string): BackendForm {
  const form = backendForms[backend]
  if (!form) throw new Error(`There is no backend "${backend}".`)
  return form
}

/** The contract wants dollars as a number. */
function tronMethod(amount: string) {
  return { type: 'tron', amountUsd: Number(amount) }
}

function assetMethod({ chain, currency, decimals, refundTo }: Asset, amount: string) {
  const source = { chain, currency, amount: toBaseUnits(amount, decimals) }
  return refundTo ? { type: 'solana', source, refundTo } : { type: 'evm', source }
}
