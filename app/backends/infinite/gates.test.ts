// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ana, chase, enter, fresh, paths, ready, session, signature, signedIn } from './people.ts'
import { bought, failureOf, full, jwt, no, ok, samples, scripted, signal, sold, startedAt } from './scripted.ts'

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
  vi.useRealTimers()
})

const gateOf = (answered: object) => ('gate' in answered ? answered.gate : undefined)
const nowhere = no(404, 'NOT_FOUND')

describe('signing in', () => {
  test('comes first, and asks nobody anything', async () => {
    const page = scripted({}, { sessionId: session, clientSecret: '' }, full)
    expect(await page.backend.retrieve(signal)).toMatchObject({
      status: 'requires_action',
      gate: { kind: 'wallet_sign_in' },
      target: { isOpen: true, address: '' },
    })
    expect(page.calls).toEqual([])
  })

  test('sends the account in small letters, and no JWT', async () => {
    const page = await enter(fresh)
    const body: unknown = JSON.parse(page.calls[1]?.body ?? '')
    expect(body).toEqual({ public_key: samples.wallet, signature, nonce: 'n7c1', platform: 'web' })
    expect(page.calls.slice(0, 2).map(({ headers }) => headers.get('Authorization'))).toEqual([null, null])
    expect(page.ramp.account()).toBe(samples.wallet)
  })

  test('goes to the newer place where the older one is gone, and stays there', async () => {
    const newer = (call: string) => call.replace('/v1/auth', '/v1/headless/auth')
    const page = await enter({
      ...fresh,
      [paths.challenge]: nowhere,
      [newer(paths.challenge)]: fresh[paths.challenge]!,
      [newer(paths.verify)]: fresh[paths.verify]!,
    })
    expect(page.asked()).toEqual([paths.challenge, newer(paths.challenge), newer(paths.verify)])
  })

  test('ends after the time that was told, by this device’s clock', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] })
    const page = await enter({
      ...fresh,
      [paths.verify]: ok(signedIn({ access_token: jwt(startedAt), expires_in: 60 })),
    })
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'customer' })
    vi.setSystemTime(Date.now() + 60_000)
    const asked = page.calls.length
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'wallet_sign_in' })
    expect(await failureOf(page.ramp.accounts(signal))).toMatchObject({ code: 'sign_in_needed' })
    expect(page.calls).toHaveLength(asked)
  })

  test('B48 is over after a 401, and whoever signs in again is where they were', async () => {
    const page = await enter({
      ...ready,
      [paths.transfer]: [ok(sold()), no(401, 'SESSION_EXPIRED'), ok(sold({ status: 'PROCESSING' }))],
    })
    window.localStorage.setItem(`inlet:transfer:infinite:${session}`, samples.transferId)
    expect(await page.backend.retrieve(signal)).toMatchObject({
      status: 'waiting_payment',
      transferId: samples.transferId,
    })
    const locked = await page.backend.retrieve(signal)
    expect(locked).toMatchObject({
      status: 'requires_action',
      gate: { kind: 'wallet_sign_in' },
      transferId: samples.transferId,
    })
    expect(locked).not.toHaveProperty('instruction')
    const again = await page.ramp.signIn(await page.ramp.challenge(samples.wallet, signal), signature, signal)
    expect(again).toMatchObject({ status: 'processing', target: { address: 'Chase Bank ••1234' } })
  })

  test.each(['0x', '', 'signed', `0x${'zz'.repeat(65)}`])('"%s" is no signature', async (text) => {
    const { ramp } = await enter(fresh)
    expect(await failureOf(ramp.signIn(await ramp.challenge(samples.wallet, signal), text, signal))).toEqual({
      code: 'signature_refused',
    })
  })

  test('a host’s JWT does not say whose it is: a wallet does', async () => {
    const page = scripted({}, { sessionId: session, clientSecret: jwt() }, full)
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'wallet_sign_in' })
    const watched = scripted({ [paths.transfer]: ok(bought({ stage: 'kyc_required' })) }, {}, full)
    expect(gateOf(await watched.backend.retrieve(signal))).toEqual({
      ...{ kind: 'identity', standing: 'unknown', isForPayment: true },
    })
    expect(await failureOf(watched.backend.ramp!.identityPage('https://pay.example/return', signal))).toMatchObject({
      code: 'sign_in_needed',
    })
    expect(gateOf(await watched.backend.retrieve(signal))).toEqual({ kind: 'wallet_sign_in' })
  })
})

describe('the way to an order', () => {
  test('leads over each gate, and asks no more than it must', async () => {
    const customer = (kycStatus: string) => ok({ kycStatus })
    const page = await enter({
      ...fresh,
      [paths.kyc]: ['not_started', 'incomplete', 'under_review', 'approved'].map(customer),
      [paths.tos]: [fresh[paths.tos]!, fresh[paths.tos]!, ok({ tosUrl: '', status: 'accepted' })],
    })
    expect(gateOf(page.entered)).toEqual({ kind: 'customer' })
    expect(gateOf(await page.ramp.enroll(ana, signal))).toEqual({ kind: 'identity', standing: 'not_started' })
    expect(page.backend.minPollMs).toBe(5_000)
    const asked = page.calls.length
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'identity', standing: 'incomplete' })
    expect(page.calls).toHaveLength(asked + 1)
    const url = 'http://localhost:4020/infinite/tos?session=1'
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'terms', url, identity: 'under_review' })
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'terms', url })
    expect(gateOf(await page.backend.retrieve(signal))).toEqual({ kind: 'bank_account' })
    const before = page.calls.length
    await page.backend.retrieve(signal)
    expect(page.calls).toHaveLength(before)
  })

  test('is at its end at once for whoever has done everything, with all asked beside each other', async () => {
    const page = await enter(ready)
    expect(page.entered).toMatchObject({ status: 'requires_payment_method', offers: [{ kind: 'bank' }] })
    expect(page.asked().slice(2)).toEqual([paths.kyc, paths.tos, paths.accounts])
    await page.backend.retrieve(signal)
    expect(page.calls).toHaveLength(5)
  })

  test.each([
    ['not_started', 'not_started'],
    ['incomplete', 'incomplete'],
    ['awaiting_ubo', 'needs_owners'],
    ['rejected', 'rejected'],
    ['paused', 'paused'],
    ['offboarded', 'offboarded'],
    ['PENDING', 'not_started'],
    ['DRAFT', 'incomplete'],
    ['NEED_ACTIONS', 'incomplete'],
    ['IN_REVIEW', 'under_review'],
    ['REJECTED', 'rejected'],
    ['A_WORD_OF_TOMORROW', 'unknown'],
  ])('the identity check says %s: %s', async (kycStatus, standing) => {
    const { entered } = await enter({ ...ready, [paths.kyc]: ok({ kycStatus }) })
    expect(gateOf(entered)).toEqual({ kind: 'identity', standing })
  })

  test.each([['approved'], ['ACTIVE']])('the identity check says %s: go on', async (kycStatus) => {
    expect((await enter({ ...ready, [paths.kyc]: ok({ kycStatus }) })).entered.status).toBe('requires_payment_method')
  })

  test('terms that nobody has are not asked for', async () => {
    expect((await enter({ ...ready, [paths.tos]: nowhere })).entered.status).toBe('requires_payment_method')
  })

  test.each([
    'https://evil.example/tos',
    'http://localhost:4020.evil.example/',
    'http://localhost:4020@evil.example/',
    'javascript:alert(1)//http://localhost:4020',
    'http://user@localhost:4020/',
    '',
  ])('terms at "%s" are not opened', async (tosUrl) => {
    const { entered } = await enter({ ...ready, [paths.tos]: ok({ tosUrl, status: 'pending' }) })
    expect(gateOf(entered)).toEqual({ kind: 'terms', url: '' })
  })

  test.each([
    ['SUSPENDED', 'paused'],
    ['REJECTED', 'rejected'],
  ])('a customer who is %s does not go on, whatever the check says', async (status, standing) => {
    const made = ok({ customer: { id: '9b0d801f-41ac-4269-abec-f279dc54e849', status } })
    const page = await enter({ ...fresh, [paths.customers]: made, [paths.kyc]: ok({ kycStatus: 'approved' }) })
    expect(gateOf(await page.ramp.enroll(ana, signal))).toEqual({ kind: 'identity', standing })
  })

  test('B49 the page of the identity check leads back without a fragment, and is on an allowed site', async () => {
    const at = '/customers/9b0d801f-41ac-4269-abec-f279dc54e849/kyc-link?redirectUrl=https%3A%2F%2Fpay.example%2Freturn'
    const page = await enter({
      ...ready,
      [`GET ${at}`]: nowhere,
      [`GET /v1/headless${at}`]: [
        ok({ url: 'http://localhost:4020/infinite/kyc?session=1' }),
        ok({ url: 'https://evil.example/' }),
      ],
    })
    const ask = () => page.ramp.identityPage('https://pay.example/return#cs=jwtmarker', signal)
    expect(await ask()).toBe('http://localhost:4020/infinite/kyc?session=1')
    expect(await failureOf(ask())).toEqual({ code: 'link_refused', origin: 'https://evil.example' })
    expect(page.asked().join()).not.toContain('jwtmarker')
  })
})

describe('a customer', () => {
  test('is written as the documentation has it', async () => {
    const page = await enter(fresh)
    await page.ramp.enroll(ana, signal)
    expect(JSON.parse(page.calls[2]?.body ?? '')).toEqual({
      type: 'individual',
      countryCode: 'US',
      data: {
        personalInfo: { firstName: 'Anamarker', lastName: 'Diazmarker' },
        contactInformation: { email: 'ana@marker.example' },
        residentialAddress: { streetLine1: '1 Markerelm St', city: 'Austin', state: 'TX', postalCode: '78701' },
      },
    })
  })

  test('is written flat where the backend asks for that, and answered by a code', async () => {
    const flat = { status: 400, body: { message: ['contactInformation: expected an object'], statusCode: 400 } }
    const wrong = { status: 400, body: { message: 'Invalid or expired verification code', statusCode: 400 } }
    const page = await enter({
      ...fresh,
      [paths.customers]: [flat, ok({ otpSent: true })],
      [paths.code]: [wrong, ok({ customer: { id: '9b0d801f-41ac-4269-abec-f279dc54e849' } })],
    })
    expect(gateOf(await page.ramp.enroll(ana, signal))).toEqual({ kind: 'one_time_code' })
    expect(JSON.parse(page.calls[3]?.body ?? '')).toMatchObject({ individualData: { firstName: 'Anamarker' } })
    expect(await failureOf(page.ramp.verifyCode('000000', signal))).toEqual({ code: 'code_refused' })
    expect(gateOf(await page.ramp.verifyCode('123456', signal))).toEqual({ kind: 'identity', standing: 'not_started' })
    expect(JSON.parse(page.calls.findLast(({ path }) => path.endsWith('verify-otp'))?.body ?? '')).toEqual({
      email: 'ana@marker.example',
      code: '123456',
    })
  })

  test('is stored nowhere, and neither is a bank account', async () => {
    const page = await enter({ ...fresh, 'POST /v1/headless/accounts': ok({ id: 'acct_1' }) })
    await page.ramp.enroll(ana, signal)
    await page.ramp.addAccount(chase, signal)
    const kept = JSON.stringify([{ ...window.sessionStorage }, { ...window.localStorage }])
    for (const word of ['marker.example', 'Anamarker', 'Markerelm', '12345678901234', '021000021'])
      expect(kept).not.toContain(word)
  })
})

test('how a bank account stands is read anew whenever it is asked for, also after one is added', async () => {
  const account = { id: 'acct_1', type: 'EXTERNAL_BANK_ACCOUNT', status: 'ACTIVE', currency: 'USD', bankName: 'Chase' }
  const listed = (...standings: readonly string[]) =>
    ok({ accounts: standings.map((verificationStatus) => ({ ...account, metadata: { verificationStatus } })) })
  const { ramp } = await enter({
    ...ready,
    'POST /v1/headless/accounts': ok({ id: 'acct_1' }),
    [paths.accounts]: [listed('pending'), listed('pending'), listed('verified'), listed('verified', 'pending')],
  })
  const standings = async () => (await ramp.accounts(signal)).map(({ standing }) => standing)
  expect(await standings()).toEqual(['pending'])
  expect(await standings()).toEqual(['ready'])
  await ramp.addAccount(chase, signal)
  expect(await standings()).toEqual(['ready', 'pending'])
})

describe('signing out', () => {
  const list = {
    sessions: [
      { session_id: 'sess_2', user_agent: 'Firefox', is_current: false },
      { session_id: 'sess_1', user_agent: 'Safari', isCurrent: true },
    ],
  }

  test('lists this page first', async () => {
    const { ramp } = await enter({ ...ready, [paths.logins]: ok(list) })
    expect(await ramp.logins(signal)).toEqual([
      { loginId: 'sess_1', device: 'Safari', isCurrent: true },
      { loginId: 'sess_2', device: 'Firefox', isCurrent: false },
    ])
  })

  test.each([
    ['here', {}, 'wallet_sign_in'],
    ['everywhere', { logout_all: true }, 'wallet_sign_in'],
    [{ loginId: 'sess_1' }, { session_id: 'sess_1' }, 'wallet_sign_in'],
    [{ loginId: 'sess_2' }, { session_id: 'sess_2' }, undefined],
  ] as const)('of %j sends %j', async (which, body, gate) => {
    const page = await enter({ ...ready, [paths.logout]: ok({ success: true }) })
    const after = await page.ramp.signOut(which, signal)
    expect('gate' in after ? after.gate.kind : undefined).toBe(gate)
    expect(JSON.parse(page.calls.find(({ path }) => path.endsWith('logout'))?.body ?? '')).toEqual(body)
    expect(JSON.stringify({ ...window.sessionStorage }).includes('jwtmarker')).toBe(gate === undefined)
  })
})
