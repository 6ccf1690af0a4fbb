import { randomUUID } from 'node:crypto'
import { rulesOf } from '../../chains/families.ts'
import { networkOf } from '../../chains/networks.ts'
import type { Customer, Organization } from '../../ledger/clients/model.ts'
import type { Ramp, RampCoin } from '../../ledger/ramps/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import { bitcoinAddressFor } from './bitcoinAddress.ts'
import { requireAccount, requireBalance, requireCustomer } from './requireReady.ts'
import type { TransferBody } from './transferBodies.ts'
import { failed, readTerms, type Terms } from './transferTerms.ts'

/** Who asks for a transfer. */
export type Asker = { organization: Organization; customer: Customer | undefined; idempotencyKey: string | undefined }

/**
 * Makes a transfer, or gives the one that the key stands for already. Another request under the same key is refused.
 * @throws ApiError 400, 403, 409
 */
export async function createTransfer(context: FaceContext, asker: Asker, body: TransferBody): Promise<Ramp> {
  const { ramps, clock } = context
  const { organization, idempotencyKey } = asker
  if (!idempotencyKey) throw failed('Idempotency-Key', 'this header is required')
  const request = JSON.stringify(body)
  const known = () => asker.customer && sameRequest(ramps.ofKey(asker.customer.id, idempotencyKey), request)
  const before = known()
  if (before) return before
  const customer = requireCustomer(asker.customer)
  const terms = readTerms(body, clock.now())
  requireAccount(context, customer, terms, body.type === 'ONRAMP' ? 'source.accountId' : 'destination.accountId')
  if (body.type === 'OFFRAMP') await requireBalance(context, organization, terms)
  // The chain may have been asked in between, and the same key may have come twice.
  return known() ?? ramps.add(newRamp({ customer, idempotencyKey, request, body, terms }))
}

function sameRequest(ramp: Ramp | undefined, request: string): Ramp | undefined {
  if (!ramp || ramp.request === request) return ramp
  const details = { field: 'Idempotency-Key', reason: 'this key stands for another transfer' }
  throw new ApiError('IDEMPOTENCY_CONFLICT', `${details.field}: ${details.reason}`, details)
}

type Wanted = { customer: Customer; idempotencyKey: string; request: string; body: TransferBody; terms: Terms }

function newRamp({ customer, idempotencyKey, request, body, terms }: Wanted): Omit<Ramp, 'createdAt' | 'updatedAt'> {
  const { coin, bank, address, askedUnits, price } = terms
  const id = randomUUID()
  const isBuy = body.type === 'ONRAMP'
  return {
    id,
    organizationId: customer.organizationId,
    customerId: customer.id,
    type: body.type,
    idempotencyKey,
    request,
    coin,
    bank,
    askedUnits,
    feeCents: price.feeCents,
    landingUnits: isBuy ? price.units : price.cents,
    toAddress: isBuy ? address : depositAddress(id, coin),
    fromAddress: isBuy ? null : address,
    reference: randomUUID(),
    clientReferenceId: body.clientReferenceId ?? null,
    repeatsInstructions: false,
    status: 'AWAITING_FUNDS',
    stage: 'awaiting_funds',
    heldAt: null,
    readyAt: 0,
    stepMs: 0,
    arrivedUnits: null,
    depositHash: null,
    delivery: null,
    refund: null,
    isSwept: false,
  }
}

/** The name of a sale's own deposit address. */
export function routeOf(rampId: string): string {
  return `infinite/${rampId}`
}

function depositAddress(id: string, { chainId }: RampCoin): string {
  const route = routeOf(id)
  return chainId === null ? bitcoinAddressFor(route) : rulesOf(networkOf(chainId).family).vaultAddress(route)
}
