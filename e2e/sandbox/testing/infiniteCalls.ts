import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { LocalAccount } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { infiniteOrganizations } from '../faces/infinite/keys.ts'
import type { SandboxClient } from './sandboxClient.ts'
import { until } from './until.ts'

const Watched = v.looseObject({
  backend: v.string(),
  sessionId: v.string(),
  clientSecret: v.string(),
  organizationId: v.string(),
  wallet: v.string(),
  customerId: v.nullable(v.string()),
  url: v.string(),
})
const Money = v.looseObject({ hash: v.string(), text: v.string() })
const Knowledge = v.looseObject({
  status: v.string(),
  transfer: v.looseObject({ status: v.string(), stage: v.string(), transactionHash: v.nullable(v.string()) }),
  target: v.looseObject({ address: v.string(), text: v.string() }),
  receiverAddress: v.nullable(v.string()),
  deposits: v.array(Money),
  delivery: v.nullable(Money),
  refund: v.nullable(v.looseObject({ ...Money.entries, to: v.string() })),
  transfers: v.array(v.string()),
})
const Challenge = v.looseObject({ nonce: v.string(), message: v.string(), expires_at: v.number() })
const SignedIn = v.looseObject({
  access_token: v.string(),
  expires_in: v.number(),
  customer_id: v.nullable(v.string()),
  session_id: v.string(),
  onboarded: v.boolean(),
})
const Made = v.looseObject({ customer: v.looseObject({ id: v.string() }) })
const Ready = v.looseObject({
  customerId: v.string(),
  accounts: v.tuple([v.looseObject({ id: v.string() })]),
})
const Transfer = v.looseObject({
  id: v.string(),
  status: v.string(),
  stage: v.string(),
  sourceDepositInstructions: v.optional(v.looseObject({ toAddress: v.nullable(v.string()) })),
})

/** Whose token a call carries, and in whose name. */
export type As = { token?: string | undefined; organization?: string | undefined; headers?: Record<string, string> }

/** A person in the older form. */
export const alice = {
  type: 'individual',
  countryCode: 'US',
  data: {
    personalInfo: { firstName: 'Alice', lastName: 'Johnson' },
    contactInformation: { email: 'alice@example.com' },
    residentialAddress: { streetLine1: '123 Main Street', city: 'New York', state: 'NY', postalCode: '10001' },
  },
}

/** A person in the newer form. */
export const newerAlice = {
  type: 'individual',
  countryCode: 'US',
  contactInformation: { email: 'alice@example.com' },
  individualData: { firstName: 'Alice', lastName: 'Johnson', nationality: 'US' },
  address: { addressLine1: '123 Main Street', city: 'New York', state: 'NY', postalCode: '10001', country: 'US' },
}

export const bankAccount = {
  type: 'bank_account',
  bankName: 'Chase Bank',
  accountNumber: '12345678901234',
  routingNumber: '021000021',
  accountName: 'Main Checking',
  accountOwnerName: 'Alice Johnson',
}

/** Talks to the sandbox's Infinite face as tests do: as anybody, or as whoever signed in. */
export function createInfiniteCalls({ call }: SandboxClient) {
  const ask = (method: string, path: string, body?: unknown, { token, organization, headers }: As = {}) =>
    call(method, `/infinite${path}`, body, {
      'x-organization-id': organization ?? infiniteOrganizations.own,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    })
  const control = (path: string, body: object) => call('POST', `/control/${path}`, body)
  const know = async (id: string) => v.parse(Knowledge, (await call('GET', `/control/sessions/${id}`)).json)
  const challenge = async (address: string, as: As = {}, prefix = '/v1/headless') => {
    const path = `${prefix}/auth/wallet/challenge?publicKey=${address}`
    return v.parse(Challenge, (await ask('GET', path, undefined, as)).json)
  }
  const signIn = async (account: LocalAccount = privateKeyToAccount(generatePrivateKey()), as: As = {}) => {
    const { nonce, message } = await challenge(account.address, as)
    const signature = await account.signMessage({ message })
    const body = { public_key: account.address, signature, nonce, platform: 'web' }
    const answer = v.parse(SignedIn, (await ask('POST', '/v1/headless/auth/wallet/verify', body, as)).json)
    return { account, ...answer, as: { ...as, token: answer.access_token } }
  }
  const transfer = (body: unknown, as: As, key: string = randomUUID()) =>
    ask('POST', '/v1/headless/transfers', body, { ...as, headers: { 'idempotency-key': key } })
  return {
    ask,
    control,
    know,
    challenge,
    signIn,
    transfer,
    watch: async (input: object = {}) =>
      v.parse(Watched, (await control('sessions', { backend: 'infinite', ...input })).json),
    customer: async (as: As, body: object = alice) =>
      v.parse(Made, (await ask('POST', '/v1/headless/customers', body, as)).json).customer,
    /** Signs somebody in who may do everything, with a bank account that is verified. */
    async ready() {
      const { account, as } = await signIn()
      const states = { kycStatus: 'approved', tos: 'accepted', account: 'ACTIVE' }
      const { json } = await control('customers', { walletAddress: account.address, ...states })
      const { customerId, accounts } = v.parse(Ready, json)
      return { as, customerId, accountId: accounts[0].id }
    },
    made: async (body: object, as: As, key?: string) => v.parse(Transfer, (await transfer(body, as, key)).json),
    read: async (id: string, as: As) =>
      v.parse(Transfer, (await ask('GET', `/v1/headless/transfers/${id}`, undefined, as)).json),
    /** Waits for the page's own word. */
    status: (id: string, wanted: string) =>
      until(
        () => know(id),
        ({ status }) => status === wanted,
      ),
    /** Waits for a stage. */
    stage: (id: string, wanted: string) =>
      until(
        () => know(id),
        ({ transfer: { stage } }) => stage === wanted,
      ),
  }
}

export type InfiniteCalls = ReturnType<typeof createInfiniteCalls>
