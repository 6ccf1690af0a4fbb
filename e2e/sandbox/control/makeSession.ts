import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { dollarOf, findAsset, findNetwork } from '../chains/networks.ts'
import { ApiError } from '../faces/openfort/apiError.ts'
import { CreateBody, readBody } from '../faces/openfort/bodies.ts'
import { createSession } from '../faces/openfort/createSession.ts'
import { openfortKeys } from '../faces/openfort/keys.ts'
import { parseAmount } from '../money.ts'
import { InputError, type SessionInput } from './inputs.ts'
import type { SandboxContext } from './sandboxContext.ts'

/**
 * Makes a session as a host's server would, with what is not asked for filled in: an open session in USDC on Base, to
 * an address that nobody has used before, so that its balance is this session's alone.
 * @throws InputError
 */
export function makeSession({ ledger, pageUrl }: SandboxContext, input: SessionInput) {
  const { backend, key, reportsLate, variant, requiresMemo } = input
  const body = toBody(input)
  try {
    const session = createSession(ledger, key, readBody(CreateBody, body), { reportsLate, variant, requiresMemo })
    const { id: sessionId, clientSecret } = session
    const url = new URL(pageUrl)
    url.searchParams.set('backend', backend)
    url.searchParams.set('session', sessionId)
    url.hash = `cs=${clientSecret}`
    return { backend, sessionId, clientSecret, publishableKey: openfortKeys[key], url: url.href }
  } catch (error) {
    throw error instanceof ApiError ? toInputError(error) : error
  }
}

function toBody(input: SessionInput) {
  const { amountUnits, externalId, metadata, strict, paymentMethod } = input
  const chain = input.target?.chain ?? 'eip155:8453'
  const network = findNetwork(chain)
  const target = {
    chain,
    currency: input.target?.currency ?? (network && dollarOf(network).address),
    address: input.target?.address ?? privateKeyToAddress(generatePrivateKey()),
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
