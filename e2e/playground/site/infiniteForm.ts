import type { BackendForm } from './backendForms.ts'
import { control } from './find.ts'

/** What is asked of a transfer of Infinite's. Texts that are empty are left to the sandbox. */
export type InfiniteWish = {
  direction: string
  rail: string
  /** What is sent: dollars of a purchase, coins of a sale. */
  amount: string
  network: string
  full: boolean
  /** How the customer of full mode stands; empty = nobody knows the payer yet. */
  customer: string
  repeats: boolean
}

/** Gives what reads the form's part about Infinite. */
export function readInfinite(form: HTMLFormElement): () => InfiniteWish {
  const choice = (name: string) => control(form, name, HTMLSelectElement).value
  const tick = (name: string) => control(form, name, HTMLInputElement).checked
  return () => ({
    direction: choice('direction'),
    rail: choice('rail'),
    amount: control(form, 'rampAmount', HTMLInputElement).value,
    network: choice('rampNetwork'),
    full: tick('full'),
    customer: choice('rampCustomer'),
    repeats: tick('repeats'),
  })
}

/** The sandbox's own payer, whose wallet the playground holds. */
const wallet = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8'

/** How a customer stands, by the key that the form uses. */
const customers: Readonly<Record<string, object>> = {
  returning: {},
  review: { kycStatus: 'under_review', account: null },
  owners: { type: 'business', kycStatus: 'awaiting_ubo', account: null },
  paused: { kycStatus: 'paused' },
  rejected: { kycStatus: 'rejected' },
  unverified: { account: 'PENDING' },
}

/** What the playground knows of Infinite. Its sessions do not end; a token of an hour does. */
export const infinite: BackendForm = {
  methods: [],
  lifeMs: 60 * 60 * 1000,
  sample: { url: '/?backend=infinite&session=…&org=…#cs=…' },
  isLocked: true,
  hasOwnAmount: true,
  hasNoWebhook: true,
  toBody: ({ infinite: { direction, rail, amount, network, full, customer, repeats } }) => ({
    backend: 'infinite',
    direction,
    network,
    ...(rail && { rail }),
    ...(amount && { amount }),
    repeatsInstructions: repeats,
    ...(full && { full, ...(customer && { wallet, customer: customers[customer] }) }),
  }),
}
