import { nativeOf } from '../../chains/networks.ts'
import { isUnpaid, type Flow } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError, wrongOrder } from './apiError.ts'
import type { PrepareBody } from './bodies.ts'
import { makePayload } from './makePayload.ts'
import { findWireNetwork } from './wireCoins.ts'

/** What a wallet needs for the fee of its transaction: no chain here asks for as much. */
const gasUnits = { evm: 10n ** 13n, solana: 10_000n, tron: 0n }

/**
 * Prepares what the payer's wallet shall sign, at the price that stands. Asked again, it prepares it again.
 * @throws ApiError 409, 422 without a fresh price, before the risk is cleared, or where an asserted balance is not there
 */
export async function preparePayment(context: FaceContext, flow: Flow, body: PrepareBody): Promise<Flow> {
  const { clock, flows, ledger } = context
  const { source, quote } = flow
  if (!isUnpaid(flow) || source?.type !== 'wallet') throw wrongOrder(flow.execution, 'prepare')
  if (!quote) throw new ApiError(422, 'There is no quote yet')
  if (clock.now() >= quote.expiresAt) throw new ApiError(422, 'The quote is expired; ask for a new one')
  checkRisk(context, flow)
  await checkBalances(context, flow, body)
  const payload = await makePayload(context, flow)
  // The chain was asked in between; a risk that was counted is not another state.
  const now = ledger.store.flow.need(flow.id)
  if (now.quote !== quote || !isUnpaid(now)) throw wrongOrder(now.execution, 'prepare')
  return flows.change(now, { execution: 'signing', quote: { ...quote, payload } })
}

function checkRisk({ flows }: FaceContext, flow: Flow): void {
  const { risk, riskRefusals, wishes } = flow
  if (risk === 'cleared') return
  if (risk === 'pending' && riskRefusals >= wishes.riskTries) {
    flows.change(flow, { risk: 'cleared' })
    return
  }
  flows.change(flow, { riskRefusals: riskRefusals + 1 })
  throw new ApiError(422, `The risk check of this flow is not cleared: ${risk}`, {
    additionalMessages: [`riskState: ${risk}`],
  })
}

async function checkBalances({ chains }: FaceContext, { source, quote }: Flow, body: PrepareBody): Promise<void> {
  const network = findWireNetwork(source?.chainName ?? '', source?.chainId ?? '')
  const chain = network && chains.get(network.chainId)
  if (!chain || !quote || !source || source.address === null) return
  const native = nativeOf(network)
  const balance = await chain.balanceOf(quote.token, source.address)
  if (body.assertBalanceForTransferAmount === true && balance < quote.fromUnits)
    throw new ApiError(422, `The balance is too low for ${quote.symbol}`, {
      additionalMessages: ['insufficient balance for the transfer amount'],
    })
  const spent = quote.token === native.address ? quote.fromUnits : 0n
  const coins = await chain.balanceOf(native.address, source.address)
  if (body.assertBalanceForGasCost === true && coins < spent + gasUnits[network.family])
    throw new ApiError(422, `The balance is too low for the fee in ${native.symbol}`, {
      additionalMessages: ['insufficient balance for the gas cost'],
    })
}
