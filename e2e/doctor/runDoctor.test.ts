import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { listen } from '../page/listen.ts'
import { createSandbox, type Sandbox } from '../sandbox/createSandbox.ts'
import { dynamicEnvironments } from '../sandbox/faces/dynamic/keys.ts'
import { infiniteOrganizations } from '../sandbox/faces/infinite/keys.ts'
import { openfortKeys } from '../sandbox/faces/openfort/keys.ts'
import { createBleepayCalls } from '../sandbox/testing/bleepayCalls.ts'
import { createInfiniteCalls } from '../sandbox/testing/infiniteCalls.ts'
import { createDaimoCalls } from '../sandbox/testing/daimoCalls.ts'
import { createSandboxClient, type Made } from '../sandbox/testing/sandboxClient.ts'
import { runDoctor } from './runDoctor.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const origin = 'https://pay.shop.example'
let sandbox: Sandbox
let session: Made
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100 })
  session = await createSandboxClient(sandbox.url).make({})
})
afterAll(() => sandbox.close())
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

async function askDaimo(flags: readonly string[], clientSecret: string) {
  const lines: string[] = []
  const code = await runDoctor(['daimo', '--api', `${sandbox.url}/daimo`, '--origin', origin, ...flags], {
    env: { INLET_CLIENT_SECRET: clientSecret },
    backends: [],
    write: (line) => lines.push(line),
  })
  return { code, text: lines.join('\n') }
}

async function askBleepay(flags: readonly string[], clientSecret: string) {
  const lines: string[] = []
  const code = await runDoctor(['bleepay', '--api', `${sandbox.url}/bleepay`, '--origin', origin, ...flags], {
    env: { INLET_CLIENT_SECRET: clientSecret },
    backends: [],
    write: (line) => lines.push(line),
  })
  const text = lines.join('\n')
  expect(text).not.toContain(clientSecret)
  return { code, text }
}

async function ask(api: string, flags: readonly string[] = [], key: string = openfortKeys.test) {
  const lines: string[] = []
  const code = await runDoctor(['openfort', '--api', api, '--origin', origin, ...flags], {
    env: { INLET_PUBLISHABLE_KEY: key, INLET_CLIENT_SECRET: session.clientSecret },
    backends: [],
    write: (line) => lines.push(line),
  })
  const text = lines.join('\n')
  for (const secret of [key, session.clientSecret]) expect(text).not.toContain(secret)
  return { code, text }
}

/** A backend that answers every read with `body`, to browsers or not. */
async function serve(body: object, isOpen: boolean): Promise<string> {
  const app = new Hono()
  if (isOpen) app.use('*', cors({ origin: (from) => from, allowHeaders: ['authorization', 'content-type'] }))
  app.all('*', (c) => c.json(body))
  const server = await listen(app, 0)
  open.push(server)
  return server.url
}

test('an honest backend is well: every call reachable, open, let in and readable', async () => {
  const { code, text } = await ask(`${sandbox.url}/openfort`, ['--session', session.sessionId])
  expect(text).toMatch(/✓ {2}GET \/v2\/funding\/chains {2}reachable · CORS open.* · auth · shape: 3 chains/)
  expect(text).toMatch(/✓ {2}GET \/v2\/funding\/sessions\/\{id\} .* shape: a session in /)
  expect(text).toMatch(/✓ {2}POST \/v2\/funding\/sessions\/\{id\}\/payment_methods {2}reachable · CORS open/)
  expect([code, text.includes('nginx')]).toEqual([0, false])
})

test('without a session the read of one is left out, and said', async () => {
  const { code, text } = await ask(`${sandbox.url}/openfort`)
  expect(text).toContain('give --session and --client-secret')
  expect(code).toBe(0)
})

test('a wrong key is said, with where to register the origin', async () => {
  const { code, text } = await ask(`${sandbox.url}/openfort`, [], 'pk_test_wrong')
  expect(text).toContain('auth: 401')
  expect(text).toContain(origin)
  expect(code).toBe(1)
})

test('a backend that is closed to browsers comes with the proxy to set up', async () => {
  const { code, text } = await ask(await serve({ chains: [] }, false))
  expect(text).toContain('CORS closed: there is no Access-Control-Allow-Origin in the preflight')
  expect(text).toContain('location /api/openfort/ {')
  expect(text).toContain('reverse_proxy http://localhost:')
  expect(code).toBe(1)
})

test('an answer of another shape is named by its place', async () => {
  const { code, text } = await ask(await serve({ chains: [{ id: 7 }] }, true))
  expect(text).toContain('shape: $.chains[0].id should be text')
  expect([code, text.includes('nginx')]).toEqual([1, false])
})

test('a dead host and a silent one are told apart', async () => {
  const dead = await serve({}, true)
  await open.pop()?.close()
  expect((await ask(dead)).text).toContain('not reachable: ECONNREFUSED')
  const app = new Hono().all('*', () => new Promise<Response>(() => {}))
  const silent = await listen(app, 0)
  open.push(silent)
  const { code, text } = await ask(silent.url, ['--timeout', '0.2'])
  expect(text).toContain('no answer within 0.2 s')
  expect(code).toBe(1)
})

test.each([
  [['openfort', '--origin', 'https://pay.example/path', '--api', 'https://api.example'], '--origin must be'],
  [['openfort', '--origin', origin, '--api', 'ftp://api.example'], '--api must be'],
  [['nobody', '--origin', origin, '--api', 'https://api.example'], 'There is no doctor for "nobody"'],
  [[], 'Which backend?'],
])('what is asked wrongly is said with the usage: %j', async (args, words) => {
  const lines: string[] = []
  const env = { INLET_PUBLISHABLE_KEY: 'pk_test_1234' }
  expect(await runDoctor(args, { env, backends: [], write: (line) => lines.push(line) })).toBe(2)
  expect(lines.join()).toContain(words)
})

test('a secret key is refused and not repeated', async () => {
  const { code, text } = await ask('https://api.example', [], 'sk_live_1234')
  expect(text).toContain('A secret key never belongs into a page.')
  expect(code).toBe(2)
})

test('Daimo’s calls need no key; the secret is not written', async () => {
  const { sessionId, clientSecret } = await createDaimoCalls(createSandboxClient(sandbox.url)).make()
  const { code, text } = await askDaimo(['--session', sessionId], clientSecret)
  expect(text).toMatch(/✓ {2}GET \/v1\/sessions\/\{id\} {2}reachable · CORS open.* · auth · shape: a session in /)
  expect(text).toMatch(/✓ {2}GET \/v1\/sessions\/\{id\}\/tokenOptions .* shape: 0 tokens/)
  expect(text).toMatch(/✓ {2}POST \/v1\/sessions\/\{id\}\/paymentMethods {2}reachable · CORS open/)
  expect(text).toMatch(/✓ {2}PUT \/v1\/sessions\/\{id\}\/check {2}reachable · CORS open/)
  expect(text).not.toContain(clientSecret)
  expect(code).toBe(0)
})

test('a wrong secret of a Daimo session is told at the call that needs it', async () => {
  const { sessionId } = await createDaimoCalls(createSandboxClient(sandbox.url)).make()
  const { code, text } = await askDaimo(['--session', sessionId], 'wrong')
  expect(text).toMatch(/✗ {2}GET .*tokenOptions .* auth: 401/)
  expect(code).toBe(1)
})

test('BleePay is well with one read of a session, and the widget’s secret is refused before anything is asked', async () => {
  const made = await createBleepayCalls(createSandboxClient(sandbox.url)).make()
  const flags = ['--session', made.sessionId]
  const { code, text } = await askBleepay(flags, made.clientSecret)
  expect(text).toContain('a session in waiting_payment')
  expect(code).toBe(0)
  const wrong = await askBleepay(flags, 'wdgt_secret_x')
  expect(wrong.code).toBe(2)
  expect(wrong.text).toContain('never belongs into a page')
})

test('Dynamic answers the origins of its environment, and the doctor says where to register another', async () => {
  const pageOrigin = 'http://localhost:4010'
  const { sessionId } = await createSandboxClient(sandbox.url)
    .call('POST', '/control/sessions', { backend: 'dynamic' })
    .then(({ json }) => json as { sessionId: string })
  const examine = async (from: string) => {
    const lines: string[] = []
    const given = ['--api', `${sandbox.url}/dynamic`, '--origin', from, '--session', sessionId]
    const write = (line: string) => lines.push(line)
    const environment = ['--environment', dynamicEnvironments.own]
    const code = await runDoctor(['dynamic', ...given, ...environment], { env: {}, backends: [], write })
    return { code, text: lines.join('\n') }
  }
  const registered = await examine(pageOrigin)
  expect(registered.text).toContain('a flow in requires_payment_method')
  expect(registered.code).toBe(0)
  const other = await examine('https://pay.shop.example')
  expect(other.text).toContain('Register this origin for the environment: https://pay.shop.example')
  expect(other.code).toBe(1)
})

async function askInfinite(flags: readonly string[], clientSecret = '') {
  const lines: string[] = []
  const code = await runDoctor(['infinite', '--api', `${sandbox.url}/infinite`, '--origin', origin, ...flags], {
    env: { INLET_CLIENT_SECRET: clientSecret },
    backends: [],
    write: (line) => lines.push(line),
  })
  const text = lines.join('\n')
  if (clientSecret) expect(text).not.toContain(clientSecret)
  return { code, text }
}

test('Infinite is asked for a message, its lists and a transfer, and each write by preflight alone', async () => {
  const infinite = createInfiniteCalls(createSandboxClient(sandbox.url))
  const { sessionId, clientSecret, organizationId } = await infinite.watch()
  const flags = ['--organization', organizationId]
  const { code, text } = await askInfinite([...flags, '--session', sessionId], clientSecret)
  expect(text).toMatch(/✓ {2}GET \/v1\/auth\/wallet\/challenge .* auth · shape: a message to sign/)
  expect(text).toContain('shape: 4 countries')
  expect(text).toMatch(/shape: [34] coins on networks that the page knows, 3 currencies/)
  expect(text).toContain('shape: a transfer in waiting_payment')
  for (const name of ['customers', 'accounts', 'quotes', 'transfers'])
    expect(text).toMatch(new RegExp(`✓ {2}POST /v1/headless/${name} {2}reachable · CORS open`))
  expect([code, (await infinite.know(sessionId)).transfers.length]).toEqual([0, 1])
})

test('Infinite without a token is asked for the message alone, and an organization that is unknown is told', async () => {
  const { code, text } = await askInfinite(['--organization', infiniteOrganizations.own])
  expect([code, text.includes('give --client-secret')]).toEqual([0, true])
  const refused = await askInfinite(['--organization', '00000000-0000-4000-8000-000000000000'])
  expect(refused.text).toMatch(/✗ {2}GET \/v1\/auth\/wallet\/challenge .* shape: /)
  expect(refused.code).toBe(1)
  expect((await askInfinite([])).text).toContain('--organization must be')
})
