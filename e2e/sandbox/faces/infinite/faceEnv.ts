import type { Context } from 'hono'
import type { ServerEnv } from '../../http/wireFaults.ts'
import type { Organization } from '../../ledger/clients/model.ts'
import { parseJson } from '../parseJson.ts'
import { badField } from './apiError.ts'

/** What a request to the face carries: the organization that it names. */
export type InfiniteEnv = ServerEnv & { Variables: { organization: Organization } }
export type InfiniteContext = Context<InfiniteEnv>

/** Reads a body; none at all is an empty object. @throws ApiError 400 when it is no JSON object */
export async function jsonOf(c: InfiniteContext): Promise<object> {
  const text = await c.req.text()
  const json = text === '' ? {} : parseJson(text)
  if (typeof json !== 'object' || json === null) throw badField('body', 'expected a JSON object')
  return json
}
