import type { Context } from 'hono'
import { parseJson } from '../parseJson.ts'
import { badField } from './apiError.ts'

/** Reads a request's body. @throws ApiError 400 when it is not JSON */
export async function jsonOf(c: Context): Promise<unknown> {
  const json = parseJson(await c.req.text())
  if (json === undefined) throw badField('body', 'expected JSON')
  return json
}
