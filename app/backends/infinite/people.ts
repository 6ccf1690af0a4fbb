import type { Asset } from '../../chains/assets.ts'
import type { NewBankAccount, NewCustomer, Order } from '../../model/ramp.ts'
import type { Answer } from './scripted.ts'
import { jwt, ok, samples, scripted, signal, full } from './scripted.ts'

/** For tests only: what payers type in, and what a customer who has done everything is answered. */
export const session = 'new_A-17'
const customerId = '9b0d801f-41ac-4269-abec-f279dc54e849'
const customer = `GET /v1/headless/customers/${customerId}`

/** Where a customer's calls go. */
export const paths = {
  challenge: `GET /v1/auth/wallet/challenge?publicKey=${samples.wallet}`,
  verify: 'POST /v1/auth/wallet/verify',
  customers: 'POST /v1/headless/customers',
  code: 'POST /v1/headless/customers/verify-otp',
  kyc: `${customer}/kyc-status`,
  tos: `${customer}/tos`,
  accounts: `${customer}/accounts`,
  transfers: 'POST /v1/headless/transfers',
  transfer: 'GET /v1/headless/transfers/T',
  logins: 'GET /auth/wallet/sessions',
  logout: 'POST /auth/wallet/logout',
} as const

export const ana: NewCustomer = {
  ...{ kind: 'individual', country: 'US', email: 'ana@marker.example', firstName: 'Anamarker', lastName: 'Diazmarker' },
  ...{ street: '1 Markerelm St', city: 'Austin', state: 'TX', postalCode: '78701' },
}
export const chase: NewBankAccount = {
  ...{ bankName: 'Chase', accountNumber: '12345678901234', routingNumber: '021000021' },
  ...{ accountName: 'Main', ownerName: 'Anamarker Diazmarker' },
}

/** Gives the challenge of now. */
export function challenge(): object {
  const seconds = Math.floor(Date.now() / 1000)
  const words = 'Sign this message to authenticate with Infinite Agents.'
  const message = `${words}\n\nPublicKey: ${samples.wallet}\nNonce: n7c1\nTimestamp: ${seconds}`
  return { nonce: 'n7c1', message, domain: null, expires_at: seconds + 300 }
}
/** Gives the answer to a sign-in. */
export const signedIn = (fields: object = {}): object => ({
  ...{ access_token: jwt(), token_type: 'Bearer', expires_in: 3600, customer_id: null, session_id: 'sess_1' },
  ...{ platform: 'web', onboarded: false, ...fields },
})

const account = { id: samples.accountId, type: 'EXTERNAL_BANK_ACCOUNT', status: 'ACTIVE', currency: 'USD' }
/** Answers to a customer who is new, and to one who has done everything. */
export const fresh = {
  [paths.challenge]: ok(challenge()),
  [paths.verify]: ok(signedIn()),
  [paths.customers]: ok({ customer: { id: customerId, type: 'INDIVIDUAL', status: 'ACTIVE' } }),
  [paths.kyc]: ok({ customerId, kycStatus: 'not_started' }),
  [paths.tos]: ok({ tosUrl: 'http://localhost:4020/infinite/tos?session=1', status: 'pending', acceptedAt: null }),
  [paths.accounts]: ok({ accounts: [], totalCount: 0 }),
}
export const ready = {
  ...fresh,
  [paths.verify]: ok(signedIn({ customer_id: customerId, onboarded: true })),
  [paths.kyc]: ok({ customerId, kycStatus: 'approved' }),
  [paths.tos]: ok({ tosUrl: '', status: 'accepted' }),
  [paths.accounts]: ok({
    accounts: [
      { ...account, bankName: 'Chase Bank', accountNumber: '****1234', metadata: { verificationStatus: 'verified' } },
    ],
  }),
}

/** A signature that nobody checks here. */
export const signature = `0x${'1b'.repeat(65)}`

const usdce: Asset = {
  assetId: 'eip155:137/erc20:0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
  chainId: 'eip155:137',
  symbol: 'USDC.e',
  decimals: 6,
}
/** A purchase by wire, and a sale. */
export const buys: Order = {
  ...{ direction: 'buy', currency: 'USD', asset: usdce, amount: '100.00', rail: 'wire' },
  ...{ accountId: samples.accountId, address: samples.wallet },
}
export const sells: Order = { ...buys, direction: 'sell', amount: '50', rail: 'ach' }

/** Opens a session whose payer does everything, and signs in. */
export async function enter(answers: Readonly<Record<string, Answer | readonly Answer[]>>) {
  const page = scripted(answers, { sessionId: session, clientSecret: '' }, full)
  const ramp = page.backend.ramp!
  const entered = await ramp.signIn(await ramp.challenge(samples.wallet, signal), signature, signal)
  return { ...page, ramp, entered }
}
