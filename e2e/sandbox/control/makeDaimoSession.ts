import { dollarOf, networkOf } from '../chains/networks.ts'
import { ApiError } from '../faces/daimo/apiError.ts'
import { CreateBody, readBody } from '../faces/daimo/bodies.ts'
import { chooseMethod } from '../faces/daimo/chooseMethod.ts'
import { createSession } from '../faces/daimo/createSession.ts'
import { newAddress } from './newAddress.ts'
import { InputError } from './inputs.ts'
import type { SandboxContext } from './sandboxContext.ts'
import type { DaimoInput } from './sessionInputs.ts'
import { sessionLink, webviewLink } from './sessionLink.ts'

/** Makes a session through the Daimo face's own create, and chooses its method as the page would. @throws InputError */
export async function makeDaimoSession(context: SandboxContext, input: DaimoInput) {
  const { ledger, pageUrl } = context
  const { backend, reportsLate, variant, flatErrors, paymentMethod } = input
  try {
    const body = readBody(CreateBody, toBody(input))
    const session = createSession(ledger, body, { reportsLate, variant, flatErrors })
    if (paymentMethod) await chooseMethod(context, session, paymentMethod)
    const { id: sessionId, clientSecret } = session
    const url = sessionLink(pageUrl, backend, session)
    return { backend, sessionId, clientSecret, url, webviewUrl: webviewLink(pageUrl, session) }
  } catch (error) {
    throw error instanceof ApiError ? new InputError(error.param ?? 'body', error.message) : error
  }
}

function toBody({ destination, amount, display, metadata, refundAddress }: DaimoInput) {
  return {
    destination: {
      type: 'evm',
      address: newAddress(),
      chainId: 8453,
      tokenAddress: dollarOf(networkOf('eip155:8453')).address,
      ...(amount === undefined ? {} : { amountUnits: amount }),
      ...destination,
    },
    display: { title: 'Deposit to Acme', verb: 'Deposit', ...display },
    metadata,
    refundAddress,
  }
}
