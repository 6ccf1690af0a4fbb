import { isUnpaid, type Flow } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { wrongOrder } from './apiError.ts'

/** Calls a flow off, and revokes its token. @throws ApiError 409 once it is sent */
export function cancelFlow({ flows }: FaceContext, flow: Flow): Flow {
  if (!isUnpaid(flow)) throw wrongOrder(flow.execution, 'cancel')
  return flows.change(flow, { execution: 'cancelled', token: null })
}
