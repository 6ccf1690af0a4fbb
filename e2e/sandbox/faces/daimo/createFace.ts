import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { openTo } from '../../http/openTo.ts'
import { wireFaults, type ServerEnv } from '../../http/wireFaults.ts'
import type { FaceContext } from '../faceContext.ts'
import { createExchangePage } from '../exchangePage.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { parseJson } from '../parseJson.ts'
import { ApiError, badField, errorBody, errorFor } from './apiError.ts'
import { CreateBody, readBody } from './bodies.ts'
import { checkSession } from './checkSession.ts'
import { chooseMethod } from './chooseMethod.ts'
import { createSession } from './createSession.ts'
import { daimoApiKey } from './keys.ts'
import { findSession, openSession } from './openSession.ts'
import { listTokenOptions } from './tokenOptions.ts'
import { toFullWire, toWire } from './toWire.ts'

const sessions = '/v1/sessions'

/**
 * Creates the Daimo face: the vendor's sessions API over the sandbox's ledger. Creating takes the API key and is closed
 * to browsers; answers expose no header to scripts.
 * @see https://docs.daimo.com/guides/sessions
 */
export function createFace(context: FaceContext): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  const isFlat = (path: string) => {
    const id = path.split(`${sessions}/`)[1]?.split('/')[0]
    return id !== undefined && context.ledger.store.session.get(id)?.flatErrors === true
  }
  app.route('/exchange', createExchangePage(context, 'daimo'))
  app.use(`${sessions}/:id/*`, openToBrowsers)
  app.use(async (c, next) => {
    c.env.outgoing.setHeader('Request-Id', randomUUID())
    await next()
  })
  app.use(
    '/v1/*',
    wireFaults(context.faults, 'daimo', (status, message, path) => errorBody(errorFor(status, message), isFlat(path))),
  )
  addSessions(app, context)
  app.notFound((c) => c.json(errorBody(errorFor(404, 'No such endpoint'), false), 404))
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(errorBody(error, isFlat(c.req.path)), error.status)
    context.log(`daimo: ${error.message}`)
    return c.json(errorBody(errorFor(500, 'Internal error'), isFlat(c.req.path)), 500)
  })
  return app
}

/** The vendor's own client sends its version beside the body, so a preflight may ask for both. */
const openToBrowsers = openTo({ allows: () => '*', methods: 'GET,POST,PUT', headers: 'Content-Type,x-sdk-version' })

function addSessions(app: Hono<ServerEnv>, context: FaceContext): void {
  const { ledger } = context
  app.post(sessions, async (c) => {
    if (!hasKey(c))
      throw new ApiError(401, 'authentication_error', 'invalid_api_key', 'The API key is missing or wrong')
    return c.json({ session: toFullWire(ledger, createSession(ledger, readBody(CreateBody, await jsonOf(c)))) }, 201)
  })
  app.get(`${sessions}/:id`, (c) => {
    const isServer = c.req.header('authorization') !== undefined
    if (isServer && !hasKey(c))
      throw new ApiError(401, 'authentication_error', 'invalid_api_key', 'The API key is wrong')
    const session = findSession(ledger, c.req.param('id'))
    return c.json({ session: isServer ? toFullWire(ledger, session) : toWire(ledger, session) })
  })
  app.post(`${sessions}/:id/paymentMethods`, async (c) => {
    const json = await jsonOf(c)
    const session = openSession(ledger, c.req.param('id'), fieldOf(json, 'clientSecret'))
    const chosen = await chooseMethod(context, session, fieldOf(json, 'paymentMethod'))
    return c.json({ session: toWire(ledger, chosen.session), ...chosen.told }, 201)
  })
  app.put(`${sessions}/:id/check`, async (c) => {
    const json = await jsonOf(c)
    const session = openSession(ledger, c.req.param('id'), fieldOf(json, 'clientSecret'))
    const txHash = fieldOf(json, 'txHash')
    if (txHash !== undefined && typeof txHash !== 'string') throw badField('txHash', 'expected text')
    return c.json({ session: toWire(ledger, await checkSession(context, session, txHash)) })
  })
  app.get(`${sessions}/:id/tokenOptions`, async (c) => {
    const session = openSession(ledger, c.req.param('id'), c.req.query('clientSecret'))
    const { evmAddress, solanaAddress } = c.req.query()
    const options = await listTokenOptions(context, session, { evmAddress, solanaAddress })
    return c.json({ sessionId: session.id, options })
  })
}

function hasKey(c: Context<ServerEnv>): boolean {
  return isSameSecret(c.req.header('authorization') ?? '', `Bearer ${daimoApiKey}`)
}

/** @throws ApiError 400 when the body is no JSON object */
async function jsonOf(c: Context<ServerEnv>): Promise<object> {
  const json = parseJson(await c.req.text())
  if (typeof json !== 'object' || json === null) throw badField('body', 'expected a JSON object')
  return json
}

function fieldOf(json: object, name: string): unknown {
  return Reflect.get(json, name)
}
