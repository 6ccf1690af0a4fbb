import { refund } from '../advanceRamps.ts'
import type { Ramp } from '../ledger/ramps/model.ts'
import { parseAmount } from '../money.ts'
import { receive, received } from '../rampMoney.ts'
import type { TransferInput, WireInput } from './infiniteInput.ts'
import { InputError } from './inputs.ts'
import type { SandboxContext } from './sandboxContext.ts'

type Named = { sessionId?: string | undefined; transferId?: string | undefined }

/** Finds a transfer by its id, or by the host's name for it, with or without `new_`: the last one of that name. */
export function findRamp({ ramps }: SandboxContext, id: string): Ramp | undefined {
  return ramps.get(id) ?? ramps.ofReference(id.replace(/^new_/, '')).at(-1)
}

/** Lets the bank money of a purchase arrive. @throws InputError where none is waited for */
export function wireArrived(context: SandboxContext, { amount, ...named }: WireInput): Ramp {
  const ramp = needRamp(context, named)
  const isWaiting = ramp.type === 'ONRAMP' && ramp.status === 'AWAITING_FUNDS'
  if (!isWaiting) throw new InputError('sessionId', 'expected a purchase that waits for its money')
  const units = amount === undefined ? ramp.askedUnits : parseAmount(amount, 2)
  if (!units) throw new InputError('amount', 'expected an amount above zero with at most 2 decimals')
  return receive(context, ramp, units, received)
}

/** Takes a transfer to where somebody at the vendor's would. @throws InputError */
export async function moveRamp(context: SandboxContext, input: TransferInput): Promise<Ramp> {
  const ramp = needRamp(context, input)
  const { status, stage, repeatsInstructions } = input
  const kept = repeatsInstructions === undefined ? ramp : context.ramps.change(ramp, { repeatsInstructions })
  if (input.to !== undefined) return move(context, kept, input.to)
  if (status === undefined && stage === undefined) return kept
  const heldAt = kept.heldAt ?? { status: kept.status, stage: kept.stage }
  return context.ramps.change(kept, { status: status ?? kept.status, stage: stage ?? kept.stage, heldAt })
}

/** Sends the money of a transfer back. @throws InputError where it is not there any more */
export async function refundRamp(context: SandboxContext, ramp: Ramp) {
  if (ramp.status === 'COMPLETED' || ramp.stage === 'refunded' || ramp.delivery)
    throw new InputError('sessionId', 'expected a transfer whose money was not paid out yet')
  await refund(context, ramp)
  const paid = context.ramps.get(ramp.id)?.refund
  return { hash: paid?.hash ?? null, to: paid?.to ?? null }
}

async function move(context: SandboxContext, ramp: Ramp, to: NonNullable<TransferInput['to']>): Promise<Ramp> {
  const { ramps, ledger, clients } = context
  const heldAt = ramp.heldAt ?? { status: ramp.status, stage: ramp.stage }
  switch (to) {
    case 'in_review':
      return ramps.change(ramp, { status: 'IN_REVIEW', stage: 'in_review', heldAt })
    case 'kyc_required': {
      const customer = clients.customer(ramp.customerId)
      // The person has to prove themselves again, and the transfer goes on when they have.
      if (customer) ledger.store.customer.put({ ...customer, kyc: 'incomplete', kycCompletedAt: null })
      return ramps.change(ramp, { status: 'IN_REVIEW', stage: 'kyc_required', heldAt })
    }
    case 'released':
      return ramp.heldAt === null ? ramp : ramps.change(ramp, { ...ramp.heldAt, heldAt: null })
    case 'failed':
      return ramps.change(ramp, { status: 'FAILED', stage: 'error', heldAt: null })
    case 'cancelled':
      return ramps.change(ramp, { status: 'CANCELLED', stage: 'cancelled', heldAt: null })
    case 'refunded':
      await refundRamp(context, ramp)
      return ramps.get(ramp.id) ?? ramp
  }
}

function needRamp(context: SandboxContext, { sessionId, transferId }: Named): Ramp {
  const ramp = findRamp(context, transferId ?? sessionId ?? '')
  if (!ramp) throw new InputError('sessionId', 'expected the id of a transfer, or a reference that has one', 404)
  return ramp
}
