import { randomBytes } from 'node:crypto'
import type { Order } from '../ledger/model.ts'
import type { FaceContext } from './faceContext.ts'

/** Makes a link to a page that stands in for an exchange or a provider, and pays this order once. */
export function linkOrder({ ledger, url }: FaceContext, backend: string, order: Omit<Order, 'id' | 'hash'>): string {
  const { id } = ledger.store.order.put({ ...order, id: `ord_${randomBytes(12).toString('hex')}`, hash: null })
  return `${url()}/${backend}/exchange?order=${id}`
}
