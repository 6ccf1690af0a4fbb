import { findNetwork, networkOf, dollarOf } from '../chains/networks.ts'
import { ApiError } from '../faces/dynamic/apiError.ts'
import { attachSource } from '../faces/dynamic/attachSource.ts'
import { CreateBody, NewerSource, readBody, SeedSource } from '../faces/dynamic/bodies.ts'
import { createFlow } from '../faces/dynamic/createFlow.ts'
import { dynamicEnvironments } from '../faces/dynamic/keys.ts'
import { preparePayment } from '../faces/dynamic/preparePayment.ts'
import { quoteFlow } from '../faces/dynamic/quoteFlow.ts'
import { wireChainOf } from '../faces/dynamic/wireCoins.ts'
import type { Flow } from '../ledger/flows/model.ts'
import { newAddress } from './newAddress.ts'
import { InputError } from './inputs.ts'
import type { SandboxContext } from './sandboxContext.ts'
import type { DynamicInput } from './dynamicInput.ts'
import { flowLink } from './sessionLink.ts'

/**
 * Makes a flow through the Dynamic face's own create, and takes it as far as it is asked to, as another page would: the
 * session token of that page comes back as the client secret, which this one may be given or not.
 * @throws InputError
 */
export async function makeDynamicSession(context: SandboxContext, input: DynamicInput) {
  const { backend, environment, mode, variant, risk, riskTries, direct, exchangeError, failure } = input
  const environmentId = dynamicEnvironments[environment]
  try {
    const wishes = { risk, riskTries, direct: direct ?? null, exchangeError: exchangeError ?? null, failure }
    const body = readBody(CreateBody, toBody(input))
    const flow = createFlow(context, environmentId, mode, body, { variant, wishes })
    const clientSecret = await takeOn(context, flow, input)
    const url = flowLink(context.pageUrl, backend, { id: flow.id, environmentId, token: clientSecret })
    const bareUrl = flowLink(context.pageUrl, backend, { id: flow.id, environmentId, token: '' })
    return { backend, sessionId: flow.id, environmentId, clientSecret, url, bareUrl }
  } catch (error) {
    throw error instanceof ApiError ? new InputError('body', error.message) : error
  }
}

/** Does what another page has done before: attaches a source, quotes and prepares it. Gives that page's token. */
async function takeOn(context: SandboxContext, flow: Flow, { source, quote, prepare, variant }: DynamicInput) {
  if (!source) return ''
  const attached = attachSource(context, flow, readBody(variant === 'newer' ? NewerSource : SeedSource, source))
  if (quote) {
    const quoted = await quoteFlow(context, attached.flow, quote)
    if (prepare) await preparePayment(context, quoted, {})
  }
  return attached.token
}

function toBody({ amount, memo, returnUrl, expiresInMs, target }: DynamicInput) {
  const network = findNetwork(target?.chain ?? 'eip155:8453') ?? networkOf('eip155:8453')
  const chain = wireChainOf(network)
  const tokenAddress = target?.currency ?? dollarOf(network).address
  const identifier = target?.address ?? newAddress()
  return {
    amount,
    memo,
    expiresInMs,
    destinationConfig: { destinations: [{ chainName: chain.chainName, type: 'address', identifier }] },
    settlementConfig: { settlements: [{ ...chain, tokenAddress }] },
    ...(returnUrl === undefined ? {} : { uiConfig: { returnUrl } }),
  }
}
