import type { Asset } from './assets.ts'
import { assetOf, assets, toBaseUnits } from './assets.ts'
import type { Links } from './createCode.ts'
import type { DynamicWish } from './dynamicForm.ts'
import { dynamic } from './dynamicForm.ts'
import type { InfiniteWish } from './infiniteForm.ts'
import { infinite } from './infiniteForm.ts'

/** What the form asks for. `amount` is absent where the payer chooses it; `method` is empty where the payer chooses one. */
export type Wish = {
  amount?: string
  target: Asset
  method: string
  strict: boolean
  newer: boolean
  customer: Customer
  dynamic: DynamicWish
  infinite: InfiniteWish
}

/** What a shop says of its customer and order; empty where it says nothing. `metadata` is the text of a JSON object. */
export type Customer = { email: string; reference: string; metadata: string }

/** What the playground knows of a backend. */
export type BackendForm = {
  /** Payment methods that can be chosen ahead of the payer: key and label. */
  methods: readonly (readonly [key: string, label: string])[]
  /** How long its sessions live. */
  lifeMs: number
  /** Links to its sessions, after the page's origin, until there is one. */
  sample: Links
  /** Where the host's server makes a session; absent = by the sandbox's control. */
  path?: string
  /** Every session asks for one amount. */
  isLocked?: boolean
  /** It asks for the amount in its own part of the form. */
  hasOwnAmount?: boolean
  /** No webhook of it is documented, so none comes. */
  hasNoWebhook?: boolean
  /** Writes a wish as the body that makes a session. @throws an Error that names what is wrong */
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

/** What the vendor calls a network. */
const bleepayNetworks: Readonly<Record<string, string>> = { 'eip155:8453': 'base', 'eip155:137': 'polygon' }

const bleepay: BackendForm = {
  methods: [],
  lifeMs: hourMs / 2,
  sample: { url: '/?backend=bleepay&session=dep_…#cs=…' },
  path: '/sessions/bleepay',
  isLocked: true,
  toBody: ({ amount, target: { chain, currency }, newer, customer }) => ({
    amount,
    currency: 'USDC',
    network: bleepayNetworks[chain],
    currencyAddress: currency,
    newer,
    ...(customer.email && { customerEmail: customer.email }),
    ...(customer.reference && { customerReference: customer.reference }),
    ...(customer.metadata && { metadata: readObject(customer.metadata) }),
  }),
}

/** The backends of the sandbox, by the key that the form uses. */
export const backendForms: Readonly<Record<string, BackendForm>> = { openfort, daimo, dynamic, bleepay, infinite }

/** Gives the sandbox's word for a backend of the deployment. */
export function faceOf(backend: string): string {
  return backend.replace(/-full$/, '')
}

/** Gives what is known of a backend. @throws an Error for one that is not listed */
export function backendFormOf(backend: string): BackendForm {
  // A backend that the deployment has twice is one here.
  const form = backendForms[faceOf(backend)]
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

function readObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Said below.
  }
  throw new Error('metadata: expected a JSON object')
}
