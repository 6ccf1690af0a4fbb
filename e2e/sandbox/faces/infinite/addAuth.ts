import type { Hono } from 'hono'
import type { SignIn } from '../../ledger/clients/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { ApiError } from './apiError.ts'
import { LogoutBody, readBody, VerifyBody } from './bodies.ts'
import { answerChallenge, makeChallenge } from './challenges.ts'
import { jsonOf, type InfiniteContext, type InfiniteEnv } from './faceEnv.ts'
import { readToken, signIn, TOKEN_LIFE_SECONDS } from './tokens.ts'

const prefixes = ['/v1/auth/wallet', '/auth/wallet', '/v1/headless/auth/wallet']
const at = (path: string) => prefixes.map((prefix) => `${prefix}${path}`)

/** Adds the sign-in by a wallet and the list of its sessions, under each of the prefixes that the vendor writes. */
export function addAuth(app: Hono<InfiniteEnv>, context: FaceContext): void {
  addSignIn(app, context)
  addSessions(app, context)
}

function addSignIn(app: Hono<InfiniteEnv>, context: FaceContext): void {
  const { clients } = context
  app.on('GET', at('/challenge'), (c) => {
    return c.json(makeChallenge(context, enabled(c), c.req.query('publicKey') ?? ''))
  })
  app.on('POST', at('/verify'), async (c) => {
    const organization = enabled(c)
    const body = readBody(VerifyBody, await jsonOf(c))
    const publicKey = await answerChallenge(context, organization, body)
    const { platform } = body
    const { token, signIn: made } = await signIn(context, organization, publicKey, { ...deviceOf(c), platform })
    const customer = clients.customerOf(organization.id, publicKey)
    return c.json({
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE_SECONDS,
      customer_id: customer?.id ?? null,
      session_id: made.id,
      platform,
      onboarded: customer?.kyc === 'approved',
    })
  })
}

function addSessions(app: Hono<InfiniteEnv>, context: FaceContext): void {
  const { ledger, clients, clock } = context
  const own = async (c: InfiniteContext) => readToken(context, c.get('organization'), c.req.header('authorization'))
  const end = (signIn: SignIn) => ledger.store.signIn.put({ ...signIn, endedAt: clock.now() })
  app.on('GET', at('/sessions'), async (c) => {
    const current = await own(c)
    const all = clients.signInsOf(current.organizationId, current.publicKey)
    return c.json({ sessions: all.map((signIn) => toWire(signIn, signIn.id === current.id)) })
  })
  app.on('POST', at('/logout'), async (c) => {
    const current = await own(c)
    const { session_id, logout_all } = readBody(LogoutBody, await jsonOf(c))
    const all = clients.signInsOf(current.organizationId, current.publicKey)
    const wanted = logout_all ? all : all.filter(({ id }) => id === (session_id ?? current.id))
    if (wanted.length === 0)
      throw new ApiError('SESSION_NOT_FOUND', 'There is no such session', { field: 'session_id' })
    wanted.forEach(end)
    return c.json({ success: true })
  })
}

/** @throws ApiError 400 where the organization has switched wallets off */
function enabled(c: InfiniteContext) {
  const organization = c.get('organization')
  if (organization.walletAuthEnabled) return organization
  throw new ApiError('WALLET_AUTH_DISABLED', 'Signing in by a wallet is switched off for this organization')
}

function deviceOf(c: InfiniteContext) {
  const { incoming } = c.env
  return { ipAddress: incoming.socket.remoteAddress ?? '', userAgent: c.req.header('user-agent') ?? '' }
}

function toWire(signIn: SignIn, isCurrent: boolean) {
  const { id, uuid, publicKey, platform, ipAddress, userAgent, createdAt, expiresAt, lastActivityAt } = signIn
  return {
    id: uuid,
    session_id: id,
    public_key: publicKey,
    platform,
    ip_address: ipAddress,
    user_agent: userAgent,
    created_at: new Date(createdAt).toISOString(),
    expires_at: new Date(expiresAt).toISOString(),
    last_activity_at: new Date(lastActivityAt).toISOString(),
    is_current: isCurrent,
  }
}
