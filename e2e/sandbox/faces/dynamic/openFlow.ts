import { createHash, randomBytes } from 'node:crypto'
import type { Flow } from '../../ledger/flows/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { ApiError } from './apiError.ts'

/** How long a session token lives, at most. */
const TOKEN_LIFE_MS = 60 * 60 * 1000

/** Finds a flow of an environment, which anybody who knows both ids may look at. @throws ApiError 404 */
export function findFlow({ flows }: FaceContext, environmentId: string, flowId: string): Flow {
  const flow = flows.read(flowId)
  if (flow?.environmentId !== environmentId) throw new ApiError(404, 'No such flow', { code: 'flow_not_found' })
  return flow
}

/** Finds a flow and checks its session token. @throws ApiError 401, also where there is no such flow */
export function openFlow(
  { flows, clock }: FaceContext,
  environmentId: string,
  flowId: string,
  token: string | undefined,
): Flow {
  const flow = flows.read(flowId)
  const live = flow?.token && clock.now() < flow.token.expiresAt ? flow.token : undefined
  if (flow?.environmentId !== environmentId || !live || !token || !isSameSecret(hashOf(token), live.hash))
    throw new ApiError(401, 'The session token is missing, revoked or expired, or there is no such flow')
  return flow
}

/** Makes a session token; what is kept of it cannot be shown again. */
export function mintToken({ clock }: FaceContext, flow: Flow): { text: string; kept: NonNullable<Flow['token']> } {
  const text = `dft_${randomBytes(24).toString('base64url')}`
  const expiresAt = Math.min(flow.expiresAt, clock.now() + TOKEN_LIFE_MS)
  return { text, kept: { hash: hashOf(text), expiresAt } }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
