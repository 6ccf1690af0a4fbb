import type { Flow } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError, wrongOrder } from './apiError.ts'

/**
 * Takes the word that the payment was sent, after which there is no way back. The same hash once more changes nothing.
 * @throws ApiError 400 without a hash where a wallet pays, 409
 */
export function broadcastFlow({ clock, flows, ledger }: FaceContext, flow: Flow, txHash: string | undefined): Flow {
  const { source, execution } = flow
  const type = source?.type
  if (type === 'wallet' && txHash === undefined) throw new ApiError(400, 'txHash: expected a value')
  if (execution === 'broadcasted' && flow.txHash === (txHash ?? null)) return flow
  const isReady = type === 'wallet' ? execution === 'signing' : type === 'exchange' && execution === 'source_attached'
  if (!isReady) throw wrongOrder(execution, 'broadcast')
  if (txHash !== undefined) ledger.hint(txHash)
  return flows.change(flow, { execution: 'broadcasted', txHash: txHash ?? null, broadcastedAt: clock.now() })
}
