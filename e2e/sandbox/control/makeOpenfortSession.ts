import { dollarOf, findAsset, findNetwork } from '../chains/networks.ts'
import { ApiError } from '../faces/openfort/apiError.ts'
import { CreateBody, readBody } from '../faces/openfort/bodies.ts'
import { createSession } from '../faces/openfort/createSession.ts'
import { openfortKeys } from '../faces/openfort/keys.ts'
import { parseAmount } from '../money.ts'
import { newAddress } from './newAddress.ts'
import { InputError } from './inputs.ts'
import { sessionLink } from './sessionLink.ts'
import type { OpenfortInput } from './sessionInputs.ts'
import type { SandboxContext } from './sandboxContext.ts'

/** Makes a session through the Openfort face's own create. @throws InputError */
export function makeOpenfortSession({ ledger, pageUrl }: SandboxContext, input: OpenfortInput) {
  const { backend, key, reportsLate, variant, requiresMemo } = input
  const body = toBody(input)
  try {
    const session = createSession(ledger, key, readBody(CreateBody, body), { reportsLate, variant, requiresMemo })
    const { id: sessionId, clientSecret } = session
    const url = sessionLink(pageUrl, backend, session)
    return { backend, sessionId, clientSecret, publishableKey: openfortKeys[key], url }
  } catch (error) {
    throw error instanceof ApiError ? toInputError(error) : error
  }
}

function toBody(input: OpenfortInput) {
  const { amountUnits, externalId, metadata, strict, paymentMethod } = input
  const chain = input.target?.chain ?? 'eip155:8453'
  const network = findNetwork(chain)
  const target = {
    chain,
    currency: input.target?.currency ?? (network && dollarOf(network).address),
    address: input.target?.address ?? newAddress(),
  }
  const units = input.amount === undefined ? amountUnits : lockedUnits(input.amount, target)
  return { target, amountUnits: units, externalId, metadata, strict, paymentMethod }
}

function lockedUnits(amount: string, target: { chain: string; currency: string | undefined }): string {
  const asset = findAsset(target.chain, target.currency ?? '')
  const units = asset && parseAmount(amount, asset.decimals)
  if (!units) throw new InputError('amount', 'expected an amount above zero that the target asset can have')
  return units.toString()
}

function toInputError(error: ApiError): InputError {
  const [field, detail] = Object.entries(error.details ?? {})[0] ?? ['body', undefined]
  return new InputError(field, detail?.message ?? error.message)
}
