import type { Context } from 'hono'
import { InputError } from './inputs.ts'

/** Reads a control request's body. @throws InputError when it is not JSON */
export async function jsonOf(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text())
  } catch {
    throw new InputError('body', 'expected JSON')
  }
}
