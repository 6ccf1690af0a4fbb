import { createDynamic } from '../../app/backends/dynamic/createDynamic.ts'
import { firstRead } from '../../app/backends/dynamic/firstRead.ts'
import type { Call, Options, Plan } from './plan.ts'

const id = 'dynamic'
const terms = { wallets: [], addresses: [], exchanges: [] }
/** A flow that nobody has: what the API says of it tells whether the environment and the origin are known. */
const nobody = '00000000-0000-4000-8000-000000000000'

/**
 * Lists the calls of a deposit at Dynamic. Nothing is attached, priced or sent: the writes are asked for by preflight alone,
 * each with the header that carries the flow's token.
 *
 * @throws an Error that can be shown as it is, without an environment
 * @see https://www.dynamic.xyz/docs/flow/api
 */
export function planDynamic({ api, origin, environmentId, sessionId }: Options): Plan {
  if (!environmentId) throw new Error('--environment must be the id of the environment, a UUID.')
  const config = { id, apiBase: new URL(api, origin).href.replace(/\/+$/, ''), environmentId }
  const { url } = firstRead(config, { sessionId: sessionId ?? nobody })
  const path = 'sdk/{env}/flow/{id}'
  const write = (step: string): Call => ({
    name: `POST ${path}/${step}`,
    url: `${url}/${step}`,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Dynamic-Flow-Session-Token': 'none' },
  })
  return {
    calls: [
      ...(sessionId ? [readFlow(sessionId)] : []),
      ...['source', 'quote', 'prepare', 'broadcast', 'cancel'].map(write),
    ],
    register: [
      `Register this origin for the environment: ${origin} (Dynamic's dashboard). A page without an origin of its own, such as a local file or a sandboxed frame, can never be registered.`,
    ],
    skipped: sessionId ? [] : [`GET ${path}: give --session to read a flow; it takes no secret`],
  }

  function readFlow(flowId: string): Call {
    return {
      name: `GET ${path}`,
      url,
      method: 'GET',
      headers: {},
      async read(answer) {
        const network = { fetch, firstRead: Promise.resolve(answer.clone()) }
        const flow = createDynamic(config, { sessionId: flowId, clientSecret: '' }, network, terms)
        return `a flow in ${(await flow.retrieve(new AbortController().signal)).status}`
      },
    }
  }
}
