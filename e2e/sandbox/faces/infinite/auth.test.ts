import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { decodeJwt } from 'jose'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createInfiniteCalls, type As, type InfiniteCalls } from '../../testing/infiniteCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { infiniteOrganizations } from './keys.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

let sandbox: Sandbox
let client: SandboxClient
let infinite: InfiniteCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  infinite = createInfiniteCalls(client)
})
afterAll(() => sandbox.close())

const verifyPath = '/v1/auth/wallet/verify'
const person = () => privateKeyToAccount(generatePrivateKey())
const verify = (body: object) => infinite.ask('POST', verifyPath, { platform: 'web', ...body })
const refused = (code: string) => ({ status: 400, json: { error: { code } } })
const advance = (advanceMs: number) => client.call('POST', '/control/clock', { advanceMs })
const lists = (as: As) => infinite.ask('GET', '/v1/headless/countries', undefined, as)

test('the message follows its template, with the address in small letters', async () => {
  const account = person()
  const { message, nonce, expires_at, ...rest } = await infinite.challenge(account.address)
  const timestamp = expires_at - 300
  const words = 'Sign this message to authenticate with Infinite Agents.'
  const key = account.address.toLowerCase()
  expect(message).toBe(`${words}\n\nPublicKey: ${key}\nNonce: ${nonce}\nTimestamp: ${timestamp}`)
  const iso = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/) as unknown
  expect(rest).toEqual({ domain: null, expires_at_iso: iso })
})

test.each(['/v1', '', '/v1/headless'])('a challenge is given under the prefix %s too', async (prefix) => {
  expect((await infinite.challenge(person().address, {}, prefix)).nonce).toMatch(/^[0-9a-f]{20}$/)
})

test('a signature opens a session of an hour, whatever the case of the address', async () => {
  const { account, as, access_token, session_id, customer_id, onboarded } = await infinite.signIn()
  const claims = decodeJwt(access_token)
  const { sub, sid, org } = claims as { sub: string; sid: string; org: string }
  expect([sub, sid, org]).toEqual([account.address.toLowerCase(), session_id, infiniteOrganizations.own])
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600)
  expect([customer_id, onboarded]).toEqual([null, false])
  expect((await lists(as)).status).toBe(200)
})

test('a message is signed by its own address, exactly, and once', async () => {
  const [account, other] = [person(), person()]
  const public_key = account.address
  const { nonce, message } = await infinite.challenge(public_key)
  const right = await account.signMessage({ message })
  const foreign = await other.signMessage({ message })
  const close = await account.signMessage({ message: `${message}\n` })
  for (const signature of [foreign, close, '0x12', 'nothing'])
    expect(await verify({ public_key, nonce, signature })).toMatchObject(refused('INVALID_SIGNATURE'))
  expect(await verify({ public_key, nonce, signature: right, message: 'other' })).toMatchObject(
    refused('INVALID_SIGNATURE'),
  )
  expect(await verify({ public_key: other.address, nonce, signature: foreign })).toMatchObject(
    refused('NONCE_ALREADY_USED'),
  )
  const twice = await Promise.all([1, 2].map(() => verify({ public_key, nonce, signature: right, message })))
  expect(twice.map(({ status }) => status).sort()).toEqual([200, 400])
  expect(await verify({ public_key, nonce, signature: right })).toMatchObject(refused('NONCE_ALREADY_USED'))
})

test('a message is too old after five minutes, and a nonce that nobody gave is used', async () => {
  const account = person()
  const public_key = account.address
  const { nonce, message } = await infinite.challenge(public_key)
  const signature = await account.signMessage({ message })
  expect(await verify({ public_key, nonce: 'n7c1', signature })).toMatchObject(refused('NONCE_ALREADY_USED'))
  await advance(300_000)
  expect(await verify({ public_key, nonce, signature })).toMatchObject(refused('CHALLENGE_EXPIRED'))
})

test('a token ends after an hour of the sandbox’s clock', async () => {
  const { as } = await infinite.signIn()
  await advance(3_590_000)
  expect((await lists(as)).status).toBe(200)
  await advance(11_000)
  expect(await lists(as)).toMatchObject({ status: 401, json: { error: { code: 'SESSION_EXPIRED' } } })
})

test('a token is not another organization’s', async () => {
  const { as } = await infinite.signIn()
  const answer = await lists({ ...as, organization: infiniteOrganizations.newer })
  expect(answer).toMatchObject({ status: 401, json: { title: 'Unauthorized', status: 401 } })
})

test('sessions are listed, and ended one by one, here and everywhere', async () => {
  const account = person()
  const [first, second, third] = [
    await infinite.signIn(account),
    await infinite.signIn(account),
    await infinite.signIn(account),
  ]
  const list = async (as: As) => {
    const { json } = await infinite.ask('GET', '/auth/wallet/sessions', undefined, as)
    return (json as { sessions: { session_id: string; is_current: boolean; public_key: string }[] }).sessions
  }
  const logout = (as: As, body?: object) => infinite.ask('POST', '/auth/wallet/logout', body, as)
  const rows = await list(second.as)
  expect(rows.map(({ session_id }) => session_id)).toEqual([first, second, third].map(({ session_id }) => session_id))
  expect(rows.map(({ is_current }) => is_current)).toEqual([false, true, false])
  expect(rows[0]).toMatchObject({
    public_key: account.address.toLowerCase(),
    platform: 'web',
    ip_address: expect.stringMatching(/127\.0\.0\.1|::1/) as unknown,
    user_agent: expect.any(String) as unknown,
  })

  expect((await logout(second.as, { session_id: first.session_id })).status).toBe(200)
  expect(await lists(first.as)).toMatchObject({ status: 401, json: { error: { code: 'UNAUTHORIZED' } } })
  expect((await logout(second.as)).status).toBe(200)
  expect((await lists(second.as)).status).toBe(401)
  const fourth = await infinite.signIn(account)
  expect((await logout(third.as, { logout_all: true })).status).toBe(200)
  expect([(await lists(third.as)).status, (await lists(fourth.as)).status]).toEqual([401, 401])
})

test('every origin may call with the headers that the calls need, and no header of an answer is shown', async () => {
  const asked = 'authorization,content-type,x-organization-id,idempotency-key'
  const preflight = await fetch(`${sandbox.url}/infinite/v1/headless/transfers`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://pay.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': asked,
    },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toBe(asked)
  const answer = await lists({})
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-expose-headers')).toBe(null)
})
