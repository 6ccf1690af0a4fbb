// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import type { Ramp } from '../../backends/backend.ts'
import { DepositError } from '../../errors.ts'
import { remember } from '../../lib/sessionMemory.ts'
import { announceWallet } from '../../methods/evm-wallet/announceWallet.ts'
import type { FakeProvider, Script } from '../../methods/evm-wallet/fakeProvider.ts'
import { account, makeDeferred, makeFakeProvider, walletError } from '../../methods/evm-wallet/fakeProvider.ts'
import { choosingKit, evmKit, sendingKit } from '../../methods/kits.ts'
import type { Challenge } from '../../model/ramp.ts'
import { drawGate, makeGateSession, pastGates } from '../fakeRamp.ts'
import { gateKit } from '../kits.ts'
import { WalletSignIn } from './WalletSignIn.tsx'

const now = 1_800_000_000_000
const minuteMs = 60_000
const signature = `0x${'1b'.repeat(65)}`
const other = '0x1111111111111111111111111111111111111111'
const wallets: { provider: FakeProvider; lock(): void }[] = []
const ends: (() => void)[] = []

beforeAll(() =>
  Promise.all([
    ...[evmKit.load(), choosingKit.load(), sendingKit.load(), gateKit.load(), loadRampTexts()],
    import('../../methods/evm-wallet/walletErrors.ts'),
    import('../../methods/answered.ts'),
  ]),
)
beforeEach(() => {
  vi.useFakeTimers({ now })
  remember('wallet', '')
})
afterEach(async () => {
  // The last connection is kept for the panel that follows: a wallet that goes away ends it.
  for (const wallet of wallets.splice(0)) wallet.lock()
  await settle(200)
  ends.splice(0).forEach((end) => end())
  vi.useRealTimers()
})
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

function addWallet(script: Script = {}): FakeProvider {
  let isLocked = false
  const accounts = script['eth_accounts'] ?? (() => [account])
  const provider = makeFakeProvider({
    personal_sign: () => signature,
    ...script,
    eth_accounts: (params) => (isLocked ? [] : accounts(params)),
  })
  ends.push(announceWallet(provider))
  const lock = () => {
    isLocked = true
    provider.emit('accountsChanged', [])
  }
  wallets.push({ provider, lock })
  return provider
}

/** Answers like a backend: each challenge is another message, and a right signature passes the gate. */
function makeBackend(change: Partial<Ramp> = {}) {
  const challenges: Challenge[] = []
  const signed: string[] = []
  const ramp: Partial<Ramp> = {
    challenge: (of) => {
      const nonce = `n${challenges.length + 1}`
      const message = `Sign in ✓\n\nPublicKey: ${of}\nNonce: ${nonce}`
      challenges.push({ account: of.toLowerCase(), message, nonce, expiresAt: Date.now() + 5 * minuteMs })
      return Promise.resolve(challenges.at(-1)!)
    },
    signIn: ({ nonce }, given) => {
      signed.push(`${nonce} ${given}`)
      return Promise.resolve(pastGates)
    },
    ...change,
  }
  return { challenges, signed, session: makeGateSession({ kind: 'wallet_sign_in' }, ramp) }
}

async function draw(session: ReturnType<typeof makeGateSession>) {
  const page = drawGate(WalletSignIn, session)
  ends.push(page.end)
  await settle(10)
  return page
}
async function drawConnected(script: Script = {}, change: Partial<Ramp> = {}) {
  const provider = addWallet(script)
  const backend = makeBackend(change)
  const page = await draw(backend.session)
  page.click('Connect Fake')
  await settle(10)
  return { provider, page, ...backend }
}

test('who asks and why is said first, and nothing is asked of the wallet or the backend', async () => {
  const provider = addWallet()
  const { session, challenges } = makeBackend()
  const page = await draw(session)
  expect(page.text()).toContain('to know that this wallet is yours')
  expect(page.text()).toContain('no money moves')
  expect([provider.calls, challenges]).toEqual([[], []])
})

test('the message comes after the wallet is connected, and is shown whole', async () => {
  const { challenges } = await drawConnected()
  expect(challenges.map((one) => one.account)).toEqual([account])
  const shown = document.querySelector('pre')
  expect(shown?.textContent).toBe(challenges[0]!.message)
  expect(shown?.dir).toBe('ltr')
})

test('the wallet signs the exact UTF-8 bytes as hex, with the lower-cased account, and the gate is passed', async () => {
  const mixed = account.toUpperCase().replace('0X', '0x')
  const script = { eth_accounts: () => [mixed], eth_requestAccounts: () => [mixed] }
  const { provider, page, signed, session, challenges } = await drawConnected(script)
  expect(provider.count('personal_sign')).toBe(0)
  page.click('Sign in with Fake')
  await settle(10)
  const hex = `0x${Buffer.from(challenges[0]!.message, 'utf8').toString('hex')}`
  expect(provider.calls.find(({ method }) => method === 'personal_sign')?.params).toEqual([hex, account])
  expect(signed).toEqual([`n1 ${signature}`])
  expect(session.state().status).toBe('requires_payment_method')
})

test.each([
  [4001, 'user rejected', 'You said no in your wallet. Nothing was signed.'],
  [-32002, 'already pending', 'Your wallet is waiting for you.'],
  [4200, 'unsupported', 'Your wallet could not sign.'],
  [-32603, 'internal', 'Your wallet could not sign.'],
])(
  'a wallet that answers %s has its words, and the same message can be signed by another tap',
  async (code, why, words) => {
    let isNo = true
    const personal_sign = () => {
      if (isNo) throw walletError(code, why)
      return signature
    }
    const { provider, page, signed, challenges } = await drawConnected({ personal_sign })
    page.click('Sign in with Fake')
    await settle(minuteMs)
    expect(page.text()).toContain(words)
    expect([provider.count('personal_sign'), signed, challenges.length]).toEqual([1, [], 1])
    isNo = false
    page.click('Sign in with Fake')
    await settle(10)
    expect(signed).toEqual([`n1 ${signature}`])
  },
)

test.each([undefined, null, {}, '', '0x', '0x12', 'signed'])('an answer like %j is no signature', async (answer) => {
  const { page, signed } = await drawConnected({ personal_sign: () => answer })
  page.click('Sign in with Fake')
  await settle(10)
  expect(page.text()).toContain('Your wallet could not sign.')
  expect(signed).toEqual([])
})

test('a message whose time is up goes away, and a new one comes by a tap only', async () => {
  const { provider, page, challenges } = await drawConnected()
  await settle(4 * minuteMs)
  expect(page.text()).toContain('1:00')
  await settle(minuteMs)
  expect(page.text()).toContain('This message holds no longer.')
  expect(page.button('Sign in with Fake')).toBeUndefined()
  await settle(10 * minuteMs)
  expect(challenges.length).toBe(1)
  page.click('Get a new message')
  await settle(10)
  expect(document.querySelector('pre')?.textContent).toBe(challenges[1]!.message)
  expect(provider.count('personal_sign')).toBe(0)
})

test('a wallet that hangs past the end is told so, and what it signs then goes nowhere', async () => {
  const late = makeDeferred<unknown>()
  const { provider, page, signed } = await drawConnected({ personal_sign: () => late.promise })
  page.click('Sign in with Fake')
  await settle(2 * minuteMs)
  expect(page.text()).toContain('Still waiting in Fake.')
  await settle(3 * minuteMs)
  expect(page.text()).toContain('If Fake still shows the old one, say no to it there.')
  page.click('Get a new message')
  await settle(10)
  page.click('Sign in with Fake')
  await settle(10)
  expect(page.text()).toContain('Your wallet is waiting for you.')
  late.resolve(signature)
  await settle(10)
  expect([provider.count('personal_sign'), signed]).toEqual([1, []])
})

test('the account is looked at again before the wallet is asked', async () => {
  let shown = account
  const { provider, page, signed } = await drawConnected({ eth_accounts: () => [shown] })
  shown = other
  page.click('Sign in with Fake')
  await settle(10)
  expect(page.text()).toContain('Your wallet shows another account.')
  expect([provider.count('personal_sign'), signed]).toEqual([0, []])
})

test('an account that changed while the wallet signed signs nobody in, told or not', async () => {
  let shown = account
  const personal_sign = () => {
    shown = other
    return signature
  }
  const { page, signed } = await drawConnected({ eth_accounts: () => [shown], personal_sign })
  page.click('Sign in with Fake')
  await settle(10)
  expect(page.text()).toContain('Your wallet shows another account.')
  expect(signed).toEqual([])
})

test('an account that changes while the wallet signs ends the sign-in', async () => {
  let shown = account
  const late = makeDeferred<unknown>()
  const script = { eth_accounts: () => [shown], personal_sign: () => late.promise }
  const { provider, page, signed } = await drawConnected(script)
  page.click('Sign in with Fake')
  await settle(10)
  shown = other
  provider.emit('accountsChanged', [other])
  await settle(200)
  expect(page.text()).toContain('Your wallet shows another account.')
  late.resolve(signature)
  await settle(10)
  expect(signed).toEqual([])
})

test.each([
  ['signature_refused', 'The signature is not by this account.'],
  ['challenge_expired', 'This message holds no longer.'],
  ['backend_failed', 'The payment service has a problem.'],
] as const)('%s from the backend: a message is not used twice', async (code, words) => {
  const error =
    code === 'backend_failed' ? new DepositError(code, { backend: 'b', status: 500 }) : new DepositError(code, {})
  const { page, challenges, session } = await drawConnected({}, { signIn: () => Promise.reject(error) })
  page.click('Sign in with Fake')
  await settle(10)
  expect(page.text()).toContain(words)
  expect(page.button('Sign in with Fake')).toBeUndefined()
  page.click('Get a new message')
  await settle(10)
  expect(challenges.length).toBe(2)
  expect(session.notices).toEqual([code])
})

test('a message that says something else is not shown, and is not signed', async () => {
  const refused = new DepositError('challenge_refused', { reason: 'text' })
  const { page } = await drawConnected({}, { challenge: () => Promise.reject(refused) })
  expect(page.text()).toContain('We did not ask for your signature.')
  expect(document.querySelector('pre')).toBeNull()
})

test('a message for another account is not signed', async () => {
  const foreign = { account: other, message: 'm', nonce: 'n', expiresAt: now + minuteMs }
  const { page } = await drawConnected({}, { challenge: () => Promise.resolve(foreign) })
  expect(page.text()).toContain('We did not ask for your signature.')
})

test('a backend that asks for a pause gets it', async () => {
  const busy = new DepositError('backend_rate_limited', { backend: 'b', retryAfterMs: 20_000 })
  let asked = 0
  const challenge = () => {
    asked += 1
    return Promise.reject(busy)
  }
  const { page } = await drawConnected({}, { challenge })
  expect(page.text()).toContain('You can try again in')
  page.click('Get a new message')
  await settle(19_000)
  expect([asked, page.text()]).toEqual([1, expect.stringContaining('0:01')])
  await settle(1_000)
  page.click('Get a new message')
  await settle(10)
  expect(asked).toBe(2)
})

test('an organization that is switched off is said, and nothing is tried again', async () => {
  const off = new DepositError('organization_refused', { reason: 'inactive' })
  const { page } = await drawConnected({}, { challenge: () => Promise.reject(off) })
  expect(page.text()).toContain('This service is switched off.')
  expect(page.button('Get a new message')).toBeUndefined()
})

test('another wallet can be used', async () => {
  const { page, challenges } = await drawConnected()
  page.click('Use another wallet')
  await settle(10)
  expect(document.querySelector('pre')).toBeNull()
  page.click('Connect Fake')
  await settle(10)
  expect(challenges.length).toBe(2)
})
