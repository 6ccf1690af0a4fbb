import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import type * as v from 'valibot'
import type { BankAccount, Customer, Organization } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { AccountBody, readBody } from './bodies.ts'
import { toAccount, toAdded } from './customerWire.ts'
import { jsonOf, type InfiniteEnv } from './faceEnv.ts'
import { ownCustomer } from './ownCustomer.ts'
import { requireAnyCustomer } from './requireReady.ts'
import { readToken } from './tokens.ts'

/** How long an account waits until it is verified. */
const CHECK_MS = 2000

/** Adds bank accounts: one more, and the customer's list. */
export function addAccounts(app: Hono<InfiniteEnv>, context: FaceContext): void {
  const { clients } = context
  app.post('/v1/headless/accounts', async (c) => {
    const organization = c.get('organization')
    const { publicKey } = await readToken(context, organization, c.req.header('authorization'))
    const body = readBody(AccountBody, await jsonOf(c))
    const customer = requireAnyCustomer(clients.customerOf(organization.id, publicKey))
    return c.json(toAdded(addAccount(context, organization, customer, body), organization.variant), 201)
  })
  app.on(
    'GET',
    ['/v1/headless/customers', '/customers', '/v1/customers'].map((prefix) => `${prefix}/:id/accounts`),
    async (c) => {
      const { variant } = c.get('organization')
      const accounts = clients.accountsOf((await ownCustomer(context, c)).id)
      return c.json({ accounts: accounts.map((account) => toAccount(account, variant)), totalCount: accounts.length })
    },
  )
}

/** Puts a bank account in US dollars into the books; it is verified after a while, where the organization wants so. */
export function addAccount(
  { ledger, clock }: FaceContext,
  { verifiesAccounts }: Organization,
  { id: customerId }: Customer,
  { bankName, accountNumber, routingNumber, accountName, accountOwnerName }: v.InferOutput<typeof AccountBody>,
): BankAccount {
  return ledger.store.bankAccount.put({
    id: `acct_bank_${randomBytes(16).toString('hex')}`,
    customerId,
    status: 'PENDING',
    currency: 'USD',
    bankName,
    accountName,
    holderName: accountOwnerName,
    last4: accountNumber.slice(-4),
    routingLast4: routingNumber.slice(-4),
    verifiedAt: verifiesAccounts ? clock.now() + CHECK_MS : null,
    createdAt: clock.now(),
  })
}
