import type { Hono } from 'hono'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import { readBody } from './bodies.ts'
import { createTransfer } from './createTransfer.ts'
import { jsonOf, type InfiniteEnv } from './faceEnv.ts'
import { makeQuote, QuoteBody } from './quotes.ts'
import { TransferBody } from './transferBodies.ts'
import { toMade, toRead } from './transferWire.ts'
import { readToken } from './tokens.ts'

/** Adds quotes, which need no token, and transfers, which need one and an `Idempotency-Key`. */
export function addTransfers(app: Hono<InfiniteEnv>, context: FaceContext): void {
  const { clients, ramps } = context
  app.post('/v1/headless/quotes', async (c) => {
    const organization = c.get('organization')
    const authorization = c.req.header('authorization')
    if (authorization !== undefined) await readToken(context, organization, authorization)
    return c.json(makeQuote(context, organization, readBody(QuoteBody, await jsonOf(c))))
  })
  app.post('/v1/headless/transfers', async (c) => {
    const organization = c.get('organization')
    const { publicKey } = await readToken(context, organization, c.req.header('authorization'))
    const body = readBody(TransferBody, await jsonOf(c))
    const customer = clients.customerOf(organization.id, publicKey)
    const idempotencyKey = c.req.header('idempotency-key')
    return c.json(toMade(await createTransfer(context, { organization, customer, idempotencyKey }, body)), 201)
  })
  app.get('/v1/headless/transfers/:id', async (c) => {
    const organization = c.get('organization')
    const { publicKey } = await readToken(context, organization, c.req.header('authorization'))
    const customer = clients.customerOf(organization.id, publicKey)
    const ramp = ramps.get(c.req.param('id'))
    if (!ramp || ramp.customerId !== customer?.id) throw new ApiError('NOT_FOUND', 'There is no such transfer')
    return c.json(toRead(ramp))
  })
}
