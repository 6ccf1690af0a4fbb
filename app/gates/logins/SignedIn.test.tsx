// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import type { Ramp } from '../../backends/backend.ts'
import { DepositError } from '../../errors.ts'
import { drawPanel } from '../../methods/fakePage.tsx'
import type { Login } from '../../model/ramp.ts'
import { announcement } from '../../ui/announce.ts'
import { atGate, makeGateSession, pastGates } from '../fakeRamp.ts'
import { gateKit } from '../kits.ts'
import { deviceName } from './deviceName.ts'
import { formatSince } from './formatSince.ts'
import { SignedIn } from './SignedIn.tsx'

const now = 1_800_000_000_000
const account = '0x27b1fdb04752bbc536007a920d24acb045561c26'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537'
const here: Login = { loginId: 's_1', device: windows, lastActiveAt: now - 60_000, isCurrent: true }
const there: Login = { loginId: 's_2', device: phone, ipAddress: '192.0.2.7', isCurrent: false }
let end: () => void
beforeAll(() => Promise.all([gateKit.load(), loadRampTexts()]))
beforeEach(() => void vi.useFakeTimers({ now }))
afterEach(() => {
  end()
  vi.useRealTimers()
})
const settle = () => vi.advanceTimersByTimeAsync(10)

async function draw(change: Partial<Ramp> = {}) {
  const left: unknown[] = []
  const session = makeGateSession(
    { kind: 'bank_account' },
    {
      account: () => account,
      logins: () => Promise.resolve(left.length > 0 ? [here] : [here, there]),
      signOut: (which) => {
        left.push(which)
        return Promise.resolve(typeof which === 'string' ? atGate({ kind: 'wallet_sign_in' }) : pastGates)
      },
      ...change,
    },
  )
  const page = drawPanel(() => <SignedIn />, session, { at: 'status' })
  end = page.end
  await settle()
  const open = async () => {
    const fold = document.querySelector('details')!
    fold.open = true
    fold.dispatchEvent(new Event('toggle'))
    await settle()
  }
  return { session, page, left, open }
}

test('the account is said in short, and nothing is listed before it is asked for', async () => {
  const logins = vi.fn(() => Promise.resolve([here]))
  const { page, open } = await draw({ logins })
  expect(page.text().replace(/[\u2060-\u2069]/g, '')).toContain('Signed in as 0x27b1…1c26')
  expect(logins).not.toHaveBeenCalled()
  await open()
  expect(logins).toHaveBeenCalledOnce()
})

test('a page that nobody is signed in at says nothing', async () => {
  const { session, page } = await draw()
  session.show(atGate({ kind: 'wallet_sign_in' }))
  expect(page.text()).toBe('')
})

test('each place is named as a payer knows it, this one is marked', async () => {
  const { page, open } = await draw()
  await open()
  const rows = [...document.querySelectorAll('.logins li')].map((row) => row.textContent)
  expect(rows).toEqual(['Chrome, WindowsLast active 1 minute agoThis one', 'Safari, iPhone192.0.2.7Sign out'])
  expect(page.button('Sign out')?.getAttribute('aria-label')).toBe('Sign out of Safari, iPhone')
})

test('signing out of one is asked first, said, and the list is read again', async () => {
  const { page, left, open } = await draw()
  await open()
  page.click('Sign out')
  await settle()
  expect(page.text()).toContain('Whoever uses Safari, iPhone has to sign in again.')
  expect(left).toEqual([])
  page.click('Stay signed in')
  page.click('Sign out')
  page.click('Sign out of Safari, iPhone')
  await settle()
  expect(left).toEqual([{ loginId: 's_2' }])
  expect(announcement()).toBe('Signed out of Safari, iPhone')
  expect(document.querySelectorAll('.logins li').length).toBe(1)
})

test.each([
  ['Sign out here', 'here', 'You have to sign in again to go on'],
  ['Sign out everywhere', 'everywhere', 'Every device has to sign in again'],
])('"%s" is asked first and leads to the sign-in', async (button, which, means) => {
  const { page, left, open, session } = await draw()
  await open()
  page.click(button)
  expect(page.text()).toContain(means)
  page.click(button)
  await settle()
  expect(left).toEqual([which])
  expect(session.state()).toMatchObject({ session: { gate: { kind: 'wallet_sign_in' } } })
})

test('a list that does not come can be asked for again', async () => {
  let isDown = true
  const logins = () =>
    isDown ? Promise.reject(new DepositError('backend_failed', { backend: 'b', status: 500 })) : Promise.resolve([here])
  const { page, open } = await draw({ logins })
  await open()
  expect(page.text()).toContain('The payment service has a problem.')
  isDown = false
  page.click('Try again')
  await settle()
  expect(page.text()).toContain('Chrome, Windows')
})

test('a sign-out that fails is said, and the question stays', async () => {
  const { page, open } = await draw({
    signOut: () => Promise.reject(new DepositError('backend_unreachable', { backend: 'b' })),
  })
  await open()
  page.click('Sign out here')
  page.click('Sign out here')
  await settle()
  expect(page.text()).toContain('We cannot reach the payment service.')
  expect(page.button('Stay signed in')).toBeDefined()
})

test.each([
  [phone, 'Safari, iPhone'],
  [windows, 'Chrome, Windows'],
  ['Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537 EdgA/120', 'Edge, Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['okhttp/4.9', 'okhttp/4.9'],
  ['', ''],
  ['x'.repeat(90), `${'x'.repeat(60)}…`],
])('%s is named "%s"', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})

test.each([
  [-5_000, 'this minute'],
  [59_000, 'this minute'],
  [60_000, '1 minute ago'],
  [3_599_000, '59 minutes ago'],
  [3_600_000, '1 hour ago'],
  [25 * 3_600_000, 'yesterday'],
  [72 * 3_600_000, '3 days ago'],
])('%s ms ago is "%s"', (ms, words) => {
  expect(formatSince('en', ms)).toBe(words)
})
