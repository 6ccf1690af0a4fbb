import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import { openTo } from '../../http/openTo.ts'
import { wireFaults, type ServerEnv } from '../../http/wireFaults.ts'
import type { FaceContext } from '../faceContext.ts'
import { addFinance } from './addFinance.ts'
import { ApiError, codeFor, errorBody } from './apiError.ts'
import { NewerCreateBody, readBody, SeedCreateBody } from './bodies.ts'
import { createSession } from './createSession.ts'
import { jsonOf } from './jsonOf.ts'
import { openSession, openWidget } from './openWidget.ts'
import { toConfig } from './toConfig.ts'
import { toCreatedWire, toWire } from './toWire.ts'

/**
 * Creates the BleePay face: the vendor's public widget API over the sandbox's book of payments to merchants.
 *
 * The vendor takes a JWT or a client secret; the sandbox takes secrets only, the widget's to create and the session's to
 * read. Each endpoint takes five requests in 300 seconds of a secret, and its 429 does not say when the next is free.
 * @see https://docs.bleepay.com/api-reference/introduction/authentication
 */
export function createFace(context: FaceContext): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  app.use('/api/*', openToBrowsers)
  app.use(
    '/api/*',
    wireFaults(context.faults, 'bleepay', (status, message) => errorBody(codeFor(status), message)),
  )
  const limited = (endpoint: string): MiddlewareHandler<ServerEnv> => {
    return async (c, next) => {
      if (!context.limiter.take(endpoint, secretOf(c) ?? '')) throw new ApiError(429, codeFor(429), 'Too many requests')
      await next()
    }
  }
  addCreate(app, context, limited)
  addSessions(app, context, limited)
  addFinance(app, limited)
  app.all('/api/*', () => {
    throw new ApiError(404, codeFor(404), 'No such endpoint')
  })
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(errorBody(error.code, error.message), error.status)
    context.log(`bleepay: ${error.message}`)
    return c.json(errorBody(codeFor(500), 'Internal error'), 500)
  })
  return app
}

const openToBrowsers = openTo({
  allows: () => '*',
  methods: 'GET,POST',
  headers: 'X-Client-Secret,Content-Type,Authorization',
})

type Limited = (endpoint: string) => MiddlewareHandler<ServerEnv>

const widgets = '/api/v1/widgets'
const sessions = `${widgets}/deposit-sessions`

/** The newer path comes first: it would else be the older one of a widget called `deposit-sessions`. */
function addCreate(app: Hono<ServerEnv>, { merchants }: FaceContext, limited: Limited): void {
  app.post(`${sessions}/create-session`, limited('create newer'), async (c) => {
    const body = readBody(NewerCreateBody, await jsonOf(c))
    const widget = openWidget(merchants, body.widgetId, secretOf(c))
    return c.json(toCreatedWire(createSession(merchants, widget, body)))
  })
  app.post(`${widgets}/:widgetId/create-session`, limited('create'), async (c) => {
    const widget = openWidget(merchants, c.req.param('widgetId'), secretOf(c))
    const body = readBody(SeedCreateBody, await jsonOf(c))
    return c.json(toCreatedWire(createSession(merchants, widget, body)))
  })
  app.get(`${widgets}/:widgetId/config`, limited('config'), (c) => {
    const widget = openWidget(merchants, c.req.param('widgetId'), secretOf(c))
    return c.json(toConfig(widget, c.req.header('origin')))
  })
}

function addSessions(app: Hono<ServerEnv>, { merchants }: FaceContext, limited: Limited): void {
  app.get(`${sessions}/:id`, limited('read'), (c) =>
    c.json(toWire(merchants, openSession(merchants, c.req.param('id'), secretOf(c)))),
  )
  app.post(`${sessions}/:id/cancel-session`, limited('cancel'), (c) => {
    const session = openSession(merchants, c.req.param('id'), secretOf(c))
    if (!merchants.cancel(session))
      throw new ApiError(400, 'cannot_cancel', `A session that is ${session.status} cannot be cancelled`)
    return c.json({ status: 'cancelled' })
  })
}

function secretOf(c: Context<ServerEnv>): string | undefined {
  return c.req.header('x-client-secret')
}
