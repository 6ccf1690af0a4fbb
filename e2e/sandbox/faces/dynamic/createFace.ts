import { Hono, type Context } from 'hono'
import { wireFaults, type ServerEnv } from '../../http/wireFaults.ts'
import type { Flow, FlowMode } from '../../ledger/flows/model.ts'
import { createExchangePage } from '../exchangePage.ts'
import type { FaceContext } from '../faceContext.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { parseJson } from '../parseJson.ts'
import { allowOrigins } from './allowOrigins.ts'
import { ApiError, errorBody } from './apiError.ts'
import { attachSource } from './attachSource.ts'
import { BroadcastBody, CreateBody, NewerSource, PrepareBody, QuoteBody, readBody, SeedSource } from './bodies.ts'
import { broadcastFlow } from './broadcastFlow.ts'
import { cancelFlow } from './cancelFlow.ts'
import { createFlow } from './createFlow.ts'
import { dynamicApiKey, dynamicEnvironments } from './keys.ts'
import { findFlow, openFlow } from './openFlow.ts'
import { preparePayment } from './preparePayment.ts'
import { quoteFlow } from './quoteFlow.ts'
import { toWire } from './toWire.ts'

const flowPath = '/sdk/:env/flow/:flowId'
const modes: readonly FlowMode[] = ['payment', 'deposit', 'withdraw']

/**
 * Creates the Dynamic face: the vendor's Flow API over the sandbox's ledger, below `/sdk/{environmentId}/flow/{flowId}`.
 * Creating takes the API key and is closed to browsers; any `Authorization` of a page is ignored.
 * @see https://www.dynamic.xyz/docs/flow/api
 */
export function createFace(context: FaceContext): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>()
  const isNewer = (path: string) => {
    const id = path.split('/flow/')[1]?.split('/')[0]
    return id !== undefined && context.ledger.store.flow.get(id)?.variant === 'newer'
  }
  app.route('/exchange', createExchangePage(context, 'dynamic'))
  app.use('/sdk/*', allowOrigins(context.pageOrigins))
  const faults = wireFaults(context.faults, 'dynamic', (_status, message, path) =>
    errorBody(message, {}, isNewer(path)),
  )
  app.use('/sdk/*', faults)
  addServer(app, context)
  addReading(app, context)
  addSteps(app, context)
  app.notFound((c) => c.json(errorBody('No such endpoint', {}, false), 404))
  app.onError((error, c) => {
    if (error instanceof ApiError)
      return c.json(errorBody(error.message, error.facts, isNewer(c.req.path)), error.status)
    context.log(`dynamic: ${error.message}`)
    return c.json(errorBody('Internal error', {}, isNewer(c.req.path)), 500)
  })
  return app
}

function addServer(app: Hono<ServerEnv>, context: FaceContext): void {
  app.post('/server/:env/flow/:mode', async (c) => {
    const { env, mode } = c.req.param()
    if (!isSameSecret(c.req.header('authorization') ?? '', `Bearer ${dynamicApiKey}`))
      throw new ApiError(401, 'The API key is missing or wrong')
    const known = modes.find((candidate) => candidate === mode)
    if (!known || !Object.values(dynamicEnvironments).some((id) => id === env))
      throw new ApiError(404, 'No such environment or mode')
    const flow = createFlow(context, env, known, readBody(CreateBody, await jsonOf(c)))
    return c.json(toWire(context.ledger, flow), 201)
  })
}

function addReading(app: Hono<ServerEnv>, context: FaceContext): void {
  app.get(flowPath, (c) => {
    const { env, flowId } = c.req.param()
    return c.json(toWire(context.ledger, findFlow(context, env, flowId)))
  })
}

function addSteps(app: Hono<ServerEnv>, context: FaceContext): void {
  const open = (c: Context<ServerEnv>) =>
    openFlow(context, c.req.param('env') ?? '', c.req.param('flowId') ?? '', tokenOf(c))
  const answer = (c: Context<ServerEnv>, flow: Flow) => c.json(toWire(context.ledger, flow))

  app.post(`${flowPath}/source`, async (c) => {
    const { env, flowId } = c.req.param()
    const json = await jsonOf(c)
    const known = context.flows.read(flowId)
    const isFirst = known?.environmentId === env && known.execution === 'initiated'
    const flow = isFirst ? known : open(c)
    const attached = attachSource(context, flow, readBody(flow.variant === 'newer' ? NewerSource : SeedSource, json))
    return c.json({
      sessionExpiresAt: new Date(attached.flow.token?.expiresAt ?? 0).toISOString(),
      sessionToken: attached.token,
      flow: toWire(context.ledger, attached.flow),
    })
  })
  app.post(`${flowPath}/quote`, async (c) => {
    const json = await jsonOf(c)
    return answer(c, await quoteFlow(context, open(c), readBody(QuoteBody, json)))
  })
  app.post(`${flowPath}/prepare`, async (c) => {
    const json = await jsonOf(c)
    return answer(c, await preparePayment(context, open(c), readBody(PrepareBody, json)))
  })
  app.post(`${flowPath}/broadcast`, async (c) => {
    const json = await jsonOf(c)
    return answer(c, broadcastFlow(context, open(c), readBody(BroadcastBody, json).txHash))
  })
  app.post(`${flowPath}/cancel`, (c) => answer(c, cancelFlow(context, open(c))))
}

function tokenOf(c: Context<ServerEnv>): string | undefined {
  return c.req.header('x-dynamic-flow-session-token')
}

/** A body may be left out. @throws ApiError 400 when it is no JSON object */
async function jsonOf(c: Context<ServerEnv>): Promise<object> {
  const text = await c.req.text()
  const json = text === '' ? {} : parseJson(text)
  if (typeof json !== 'object' || json === null) throw new ApiError(400, 'expected a JSON object')
  return json
}
