import { Hono } from 'hono'
import type { Context } from 'hono'
import type { Asset } from '../../chains/network.ts'
import { openTo } from '../../http/openTo.ts'
import type { Session } from '../../ledger/model.ts'
import { wireFaults, type ServerEnv } from '../../http/wireFaults.ts'
import { parseJson } from '../parseJson.ts'
import { ApiError, errorBody } from './apiError.ts'
import { AddressPayLinkBody, CreateBody, MethodBody, readBody, SessionPayLinkBody } from './bodies.ts'
import { createSession, openSession, setMethod } from './createSession.ts'
import { createExchangePage } from '../exchangePage.ts'
import type { FaceContext } from '../faceContext.ts'
import { keepTexts } from '../keepTexts.ts'
import { modeOf, type Mode } from './keys.ts'
import { routableNetworks } from './routeRules.ts'
import { linkForAddress, linkForSession } from './payLink.ts'
import { toWire } from './toWire.ts'

/**
 * Creates the Openfort face: the vendor's funding API over the sandbox's ledger.
 *
 * Answers expose no header to scripts, as the vendor is not known to: `Retry-After` is sent but cannot be read.
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function createFace(context: FaceContext): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.route('/exchange', createExchangePage(context, 'openfort'))
  app.use(
    '/v2/*',
    openTo({
      allows: (origin) => origin,
      methods: 'GET,POST',
      headers: 'Authorization,Content-Type,x-request-id',
    }),
  )
  app.use(
    '/v2/*',
    wireFaults(context.faults, 'openfort', (status, message) => errorBody(status, message)),
  )
  addSessions(app, context)
  addChains(app)
  addPayLink(app, context)
  app.notFound((c) => c.json(errorBody(404, 'No such endpoint'), 404))
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(errorBody(error.status, error.message, error.details), error.status)
    context.log(`openfort: ${error.message}`)
    return c.json(errorBody(500, 'Internal error'), 500)
  })
  return app
}

/** As many as pages are thought to read at a time; a text is 1.3 KB. */
const MOST_TEXTS = 10_000

function addSessions(app: Hono<ServerEnv>, { ledger }: FaceContext): void {
  const path = '/v2/funding/sessions'
  const textOf = keepTexts((session: Session) => toWire(ledger, session), MOST_TEXTS)
  app.post(path, async (c) => {
    const mode = callerMode(c)
    const body = readBody(CreateBody, await jsonOf(c))
    return c.json(toWire(ledger, createSession(ledger, mode, body)), 201)
  })
  app.get(`${path}/:id`, (c) => {
    const session = openSession(ledger, callerMode(c), c.req.param('id'), c.req.query('clientSecret'))
    return c.body(textOf(session), 200, { 'content-type': 'application/json' })
  })
  app.post(`${path}/:id/payment_methods`, async (c) => {
    const mode = callerMode(c)
    const json = await jsonOf(c)
    const session = openSession(ledger, mode, c.req.param('id'), secretOf(json))
    const { paymentMethod } = readBody(MethodBody, json)
    return c.json(toWire(ledger, setMethod(ledger, session, paymentMethod)))
  })
}

function addChains(app: Hono<ServerEnv>): void {
  app.get('/v2/funding/chains', (c) => {
    callerMode(c)
    const chains = routableNetworks.map(({ chainId, name, family, assets }) => ({
      id: chainId,
      name,
      logo: null,
      vmType: family === 'evm' ? 'evm' : 'svm',
      currencies: assets.map(toCurrency),
    }))
    return c.json({ chains })
  })
}

function addPayLink(app: Hono<ServerEnv>, context: FaceContext): void {
  app.post('/v2/funding/pay_link', async (c) => {
    const mode = callerMode(c)
    const json = await jsonOf(c)
    const isForSession = typeof json === 'object' && json !== null && 'sessionId' in json
    return c.json(
      isForSession
        ? linkForSession(context, mode, readBody(SessionPayLinkBody, json))
        : linkForAddress(context, readBody(AddressPayLinkBody, json)),
    )
  })
}

function toCurrency({ symbol, address, decimals, isNative }: Asset) {
  return { symbol, address, decimals, logo: null, native: isNative }
}

/** @throws ApiError 401 without a key that is known */
function callerMode(c: Context<ServerEnv>): Mode {
  const mode = modeOf(c.req.header('authorization'))
  if (!mode) throw new ApiError(401, 'The publishable key is missing or wrong')
  return mode
}

/** @throws ApiError 400 when the body is not JSON */
async function jsonOf(c: Context<ServerEnv>): Promise<unknown> {
  const json = parseJson(await c.req.text())
  if (json === undefined) throw new ApiError(400, 'The body is not JSON')
  return json
}

function secretOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'clientSecret' in json ? json.clientSecret : undefined
}
