import { randomBytes } from 'node:crypto'
import { numberToHex } from 'viem'
import { routerCall, transferCall, type PaymentCall } from '../../chains/evm/paymentCall.ts'
import type { Network } from '../../chains/network.ts'
import { isDirect } from '../../ledger/flows/directFlowOf.ts'
import type { Flow, SigningPayload } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { makeTransaction } from '../makeTransaction.ts'
import { ApiError } from './apiError.ts'
import { spoilCall } from './spoilCall.ts'
import { tronPayload } from './tronPayload.ts'
import { findWireNetwork } from './wireCoins.ts'

const GAS_LIMIT = 300_000

/** What is paid by the payload. */
type Payment = { flow: Flow; token: string; units: bigint; account: string; chain: string; id: string }

/**
 * Makes what a wallet shall sign: on EVM a call of the router or a plain transfer, on Solana a transaction, opaque
 * unless a fault asks otherwise. What Tron's would be is real and nobody here signs it; of Bitcoin and Sui there is
 * the form alone.
 */
export async function makePayload(context: FaceContext, flow: Flow): Promise<SigningPayload> {
  const { source, quote } = flow
  if (!source || !quote) throw new ApiError(422, 'There is no quote yet')
  const [chain, id] = [source.chainName ?? '', source.chainId ?? '']
  const payment = { flow, token: quote.token, units: quote.fromUnits, account: source.address ?? '', chain, id }
  const network = findWireNetwork(chain, id)
  const named = { chainName: chain, chainId: id }
  switch (network?.family) {
    case 'evm':
      return callPayload(context, payment)
    case 'solana':
      return { ...named, serializedTransaction: await solanaTransaction(context, network, payment) }
    case 'tron':
      return {
        ...named,
        tronTransaction: await tronPayload(context, { ...payment, to: routeOf(context, flow).receiver }),
      }
    case undefined: {
      const bytes = randomBytes(200).toString('base64')
      return chain === 'BTC' ? { ...named, psbt: `cHNidP8B${bytes}` } : { ...named, serializedTransaction: bytes }
    }
  }
}

function callPayload(context: FaceContext, payment: Payment): SigningPayload {
  const { flow, token, units, chain, id } = payment
  const { target } = context.ledger.store.session.need(flow.id)
  const call = isDirect(flow, context.ledger.store)
    ? transferCall(target.address, token, units)
    : routerCall(routeOf(context, flow).id, token, units)
  return spoilCall(toPayload(chain, id, call), formOf(context, flow))
}

function toPayload(chainName: string, chainId: string, { to, data, value, approval }: PaymentCall) {
  return {
    chainName,
    chainId,
    ...(approval && {
      evmApproval: {
        tokenAddress: approval.token,
        spenderAddress: approval.spender,
        amount: approval.units.toString(),
      },
    }),
    evmTransaction: { to, data, value: numberToHex(value), gasLimit: numberToHex(GAS_LIMIT) },
  }
}

async function solanaTransaction(context: FaceContext, network: Network, payment: Payment): Promise<string> {
  const { flow, token: asset, units, account: from } = payment
  const chain = context.chains.get(network.chainId)
  if (!chain) throw new ApiError(422, 'This chain does not run here')
  const transfer = { from, asset, to: routeOf(context, flow).receiver, units }
  const bytes = await makeTransaction(chain, transfer, formOf(context, flow))
  return Buffer.from(bytes).toString('base64')
}

/** Gives the route that the flow's price was made for. */
function routeOf({ ledger }: FaceContext, { id }: Flow) {
  return ledger.store.route.need(ledger.store.session.need(id).method?.routeId ?? '')
}

/** Gives the form that a fault asks for. */
function formOf({ faults }: FaceContext, { id }: Flow) {
  return faults.strike('prepared_transaction', { backend: 'dynamic', concerns: (other) => other === id })?.form
}
