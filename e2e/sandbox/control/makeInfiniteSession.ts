import { randomBytes, randomUUID } from 'node:crypto'
import { rulesOf } from '../chains/families.ts'
import { networkOf } from '../chains/networks.ts'
import { ApiError } from '../faces/infinite/apiError.ts'
import { bitcoinAddressFor } from '../faces/infinite/bitcoinAddress.ts'
import { readBody } from '../faces/infinite/bodies.ts'
import { createTransfer } from '../faces/infinite/createTransfer.ts'
import { findCoin } from '../faces/infinite/currencies.ts'
import { signIn } from '../faces/infinite/tokens.ts'
import { TransferBody } from '../faces/infinite/transferBodies.ts'
import type { Organization } from '../ledger/clients/model.ts'
import type { RampCoin } from '../ledger/ramps/model.ts'
import { newAddress } from './newAddress.ts'
import { makeCustomer, organizationOf } from './infiniteClients.ts'
import type { InfiniteInput } from './infiniteInput.ts'
import { InputError } from './inputs.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'
import { rampLink } from './sessionLink.ts'

const device = { platform: 'web', ipAddress: '127.0.0.1', userAgent: 'the sandbox' }

/**
 * Makes a customer with everything done and a transfer through the face's own rules, and gives the link that watches it.
 * With `full` it gives a link whose payer does everything, who is known only if a customer is asked for.
 * @throws InputError
 */
export async function makeInfiniteSession(context: SandboxContext, input: InfiniteInput) {
  const organization = organizationOf(context, input.organizationId)
  const wallet = input.wallet ?? newAddress()
  return input.full ? makeFull(context, organization, wallet, input) : makeWatched(context, organization, wallet, input)
}

function makeFull(context: SandboxContext, organization: Organization, wallet: string, input: InfiniteInput) {
  const { ledger, clock, pageUrl } = context
  const organizationId = organization.id
  const reference = input.reference ?? randomBytes(6).toString('hex')
  const known = input.customer && makeCustomer(context, organization, wallet, input.customer)
  ledger.store.rampLink.put({ id: reference, organizationId, wallet: input.wallet ?? null, createdAt: clock.now() })
  const backend = 'infinite-full'
  const sessionId = `new_${reference}`
  const url = rampLink(pageUrl, backend, { sessionId, organizationId, token: '' })
  const customerId = known?.customer.id ?? null
  return { backend, sessionId, reference, organizationId, wallet, customerId, clientSecret: '', url }
}

async function makeWatched(context: SandboxContext, organization: Organization, wallet: string, input: InfiniteInput) {
  const { ramps, pageUrl } = context
  const organizationId = organization.id
  const asked = { type: 'individual', countryCode: 'US', email: undefined, kycStatus: 'approved' } as const
  const wanted = input.customer ?? ({ ...asked, tos: 'accepted', account: 'ACTIVE' } as const)
  const { customer, account } = makeCustomer(context, organization, wallet, wanted)
  const idempotencyKey = randomUUID()
  try {
    const body = readBody(TransferBody, toBody(context, input, account?.id ?? ''))
    const made = await createTransfer(context, { organization, customer, idempotencyKey }, body)
    const { repeatsInstructions } = input
    const ramp = ramps.change(made, { repeatsInstructions })
    const { token } = await signIn(context, organization, wallet.toLowerCase(), device)
    const url = rampLink(pageUrl, input.backend, { sessionId: ramp.id, organizationId, token })
    const { id: sessionId, reference } = ramp
    const { backend } = input
    return { backend, sessionId, organizationId, wallet, customerId: customer.id, clientSecret: token, url, reference }
  } catch (error) {
    throw error instanceof ApiError ? new InputError(error.details.field ?? 'body', error.message) : error
  }
}

function toBody(context: SandboxContext, input: InfiniteInput, accountId: string) {
  const { direction, network, reference } = input
  const coin = findCoin(input.currency ?? (network === 'bitcoin' ? 'BTC' : 'USDC'), network)
  if (!coin) throw new InputError('currency', `expected a coin that is on ${network}`)
  const rail = input.rail ?? (direction === 'buy' ? 'wire' : 'ach')
  const usual = direction === 'sell' ? (coin.code === 'BTC' ? '0.001' : '50') : rail === 'wire' ? '500' : '100'
  const atBank = { currency: 'usd', network: rail, accountId }
  const onChain = { currency: coin.code.toLowerCase(), network }
  const common = {
    amount: Number(input.amount ?? usual),
    ...(reference === undefined ? {} : { clientReferenceId: reference }),
  }
  if (direction === 'buy') {
    const toAddress = input.toAddress ?? freshAddress(coin)
    return { type: 'ONRAMP', ...common, source: atBank, destination: { ...onChain, toAddress } }
  }
  const fromAddress = input.fromAddress ?? senderOn(context, coin)
  return { type: 'OFFRAMP', ...common, source: { ...onChain, fromAddress }, destination: atBank }
}

function freshAddress({ chainId }: RampCoin): string {
  const label = randomUUID()
  return chainId === null ? bitcoinAddressFor(label) : rulesOf(networkOf(chainId).family).vaultAddress(label)
}

function senderOn(context: SandboxContext, { chainId }: RampCoin): string {
  return chainId === null ? bitcoinAddressFor('payer') : chainOf(context, chainId).payerAddress('payer')
}
