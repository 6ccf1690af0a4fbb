// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import { firstRead } from './firstRead.ts'
import { ana, buys, chase, enter, paths, ready } from './people.ts'
import type { Answer } from './scripted.ts'
import { bought, config, full, jwt, ok, samples, scripted, signal } from './scripted.ts'

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
})

const marker = 'jwtmarker'
/** Everything that an error is made of, its causes included. */
const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error
    ? [String(thrown), thrown.stack, JSON.stringify(thrown), wordsOf(thrown.cause)].join('\n')
    : JSON.stringify(thrown ?? '')

const bad: readonly (readonly [string, Answer])[] = [
  ['a line that breaks', 'no answer'],
  ['401', { status: 401, body: { error: { code: 'UNAUTHORIZED', message: marker } } }],
  ['403', { status: 403, body: marker }],
  ['404', { status: 404, body: { error: { code: marker, message: marker, details: { field: marker } } } }],
  ['400', { status: 400, body: { message: [marker], error: marker, statusCode: 400 } }],
  ['500', { status: 500, body: { title: marker, detail: marker } }],
  ['no JSON', ok(`{"${marker}":`)],
  ['the same name twice', ok(`{"id":"${marker}","id":"x"}`)],
  ['another shape', ok({ id: marker, accounts: marker, sessions: marker, url: marker })],
]

test.each(bad)('an error after %s holds neither JWT nor what was typed in', async (_, answer) => {
  const page = await enter(ready)
  const { ramp } = scripted(
    Object.fromEntries(
      Object.values({ ...paths, account: 'POST /v1/headless/accounts', quote: 'POST /v1/headless/quotes' }).map(
        (call) => [call, answer],
      ),
    ),
    { sessionId: 'new_A-17', clientSecret: '' },
    full,
  ).backend
  const login = window.sessionStorage.getItem('inlet:key:new_A-17') ?? ''
  const log = ['log', 'warn', 'error', 'info', 'debug'] as const
  const spies = log.map((level) => vi.spyOn(console, level).mockImplementation(() => undefined))
  const works = [
    () => ramp!.enroll(ana, signal),
    () => ramp!.verifyCode('123marker456', signal),
    () => ramp!.accounts(signal),
    () => ramp!.addAccount(chase, signal),
    () => ramp!.price(buys, signal),
    () => ramp!.transfer(buys, signal),
    () => ramp!.logins(signal),
    () => ramp!.challenge(samples.wallet, signal),
  ]
  for (const work of works) {
    window.sessionStorage.setItem('inlet:key:new_A-17', login)
    const thrown: unknown = await work().then(
      () => undefined,
      (error: unknown) => error,
    )
    if (thrown !== undefined) expect(thrown).toBeInstanceOf(DepositError)
    expect(wordsOf(thrown)).not.toMatch(/marker|12345678901234/i)
  }
  for (const spy of spies) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
  expect(page.entered.status).toBe('requires_payment_method')
})

test('no session holds a JWT, and no address of a request does', async () => {
  const page = scripted({ [paths.transfer]: ok(bought()) })
  expect(JSON.stringify(await page.backend.retrieve(signal))).not.toContain(marker)
  expect(page.asked().join()).not.toContain(marker)
})

test('the head script’s read is the adapter’s own, its JWT in a header', async () => {
  const clientSecret = jwt()
  const read = firstRead(config, { sessionId: samples.transferId, clientSecret })
  const page = scripted({ [paths.transfer]: ok(bought()) }, { clientSecret })
  await page.backend.retrieve(signal)
  const own = page.calls.find(({ path }) => path.endsWith('/T'))
  expect(read?.url).toBe(`${config.apiBase}/v1/headless/transfers/${samples.transferId}`)
  expect(new Headers(read?.init.headers)).toEqual(own?.headers)
  expect(firstRead(config, { sessionId: samples.transferId, clientSecret: '' })).toBeUndefined()
  expect(firstRead(config, { sessionId: 'new_A-17', clientSecret })).toBeUndefined()
})

test('a JWT outlives no tab', async () => {
  await enter(ready)
  expect(JSON.stringify({ ...window.sessionStorage })).toContain(marker)
  expect(JSON.stringify({ ...window.localStorage })).not.toContain(marker)
})
