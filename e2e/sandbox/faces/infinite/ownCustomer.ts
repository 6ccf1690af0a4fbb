import type { Customer } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import type { InfiniteContext } from './faceEnv.ts'
import { readToken } from './tokens.ts'

/** Finds the customer of a request's path, who must be the signed-in wallet's own. @throws ApiError 401, 404 */
export async function ownCustomer(context: FaceContext, c: InfiniteContext): Promise<Customer> {
  const organization = c.get('organization')
  const { publicKey } = await readToken(context, organization, c.req.header('authorization'))
  const customer = context.clients.customerOf(organization.id, publicKey)
  if (!customer || customer.id !== c.req.param('id')) throw new ApiError('NOT_FOUND', 'There is no such customer')
  return customer
}
