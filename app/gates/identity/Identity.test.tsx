// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import { DepositError } from '../../errors.ts'
import { visitOf } from '../../lib/visits.ts'
import { makeDeferred } from '../../methods/evm-wallet/fakeProvider.ts'
import { loadAside } from '../../methods/kits.ts'
import type { IdentityStanding } from '../../model/ramp.ts'
import { samples } from '../../model/samples.ts'
import { readParams } from '../../params.ts'
import { atGate, drawGate, makeGateSession } from '../fakeRamp.ts'
import { gateKit } from '../kits.ts'
import { Identity } from './Identity.tsx'

const { sessionId } = samples.requires_action
const url = 'https://identity.example/check?session=1'
const ends: (() => void)[] = []
beforeAll(() => Promise.all([gateKit.load(), loadAside(), loadRampTexts()]))
const stay = (event: Event) => event.preventDefault()
beforeEach(() => {
  vi.useFakeTimers()
  // A test opens no page.
  document.addEventListener('click', stay)
  window.sessionStorage.clear()
})
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  document.removeEventListener('click', stay)
  vi.useRealTimers()
  delete window.inletBoot
})
const settle = (ms = 10) => vi.advanceTimersByTimeAsync(ms)
const anchor = () => document.querySelector<HTMLAnchorElement>('a.button')

async function draw(
  standing: IdentityStanding,
  identityPage: (back: string) => Promise<string> = () => Promise.resolve(url),
) {
  const session = makeGateSession({ kind: 'identity', standing }, { identityPage })
  const page = drawGate(Identity, session)
  ends.push(page.end)
  await settle()
  return { session, page }
}
const come = async () => {
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
}

test('who watches a payment is not told of a word that was never asked for', async () => {
  const session = Object.assign(makeGateSession({ kind: 'identity', standing: 'unknown', isForPayment: true }), {
    ramp: undefined,
  })
  const page = drawGate(Identity, session)
  ends.push(page.end)
  await settle()
  expect(page.text()).toContain('The service asks who you are')
  expect(page.text()).toContain('Ask Acme for the way there.')
  expect(page.text()).not.toContain('a word that this page does not know')
})

test.each([
  ['not_started', 'Show who you are', true],
  ['incomplete', 'Finish the identity check', true],
  ['needs_owners', 'Name the owners of your business', true],
  ['unknown', 'The identity check is not done yet', true],
  ['under_review', 'You can close this page', false],
  ['paused', 'is on hold', false],
  ['rejected', 'was not passed', false],
  ['offboarded', 'was closed', false],
] as const)('%s says "%s", and its page is opened: %s', async (standing, words, isOpen) => {
  const { page } = await draw(standing)
  expect(page.text()).toContain(words)
  expect(anchor()?.href).toBe(isOpen ? url : undefined)
})

test('the link is there before the button is, and is a plain anchor', async () => {
  const late = makeDeferred<string>()
  const { page } = await draw('not_started', () => late.promise)
  expect(anchor()).toBeNull()
  expect(page.button('Go to the identity check')?.getAttribute('aria-disabled')).toBe('true')
  late.resolve(url)
  await settle()
  expect(anchor()?.href).toBe(url)
  expect(anchor()?.rel).toBe('noreferrer')
})

test('the page of the check leads back to the return page of this origin, without a secret', async () => {
  const params = readParams('?backend=bank&session=new_1&locale=es&theme=dark&close=1', '#cs=ey.j.x', () => undefined)
  window.inletBoot = { place: 'page', params, backend: { id: 'bank' } } as NonNullable<Window['inletBoot']>
  const backs: string[] = []
  await draw('not_started', (back) => {
    backs.push(back)
    return Promise.resolve(url)
  })
  const query = 'backend=bank&session=new_1&theme=dark&locale=es&close=1'
  expect(backs).toEqual([`${window.location.origin}/return?${query}`])
})

test('who opened it may come back, look, and open it again; the tab remembers it', async () => {
  const { page, session } = await draw('not_started')
  anchor()!.click()
  await settle()
  expect(page.text()).toContain('Come back here when you are done')
  expect(anchor()?.textContent).toContain('Open the identity check again')
  expect(visitOf(sessionId)).toBe('identity')
  page.click('Check now')
  await settle()
  expect(page.text()).toContain('Nothing new yet')
  session.show(atGate({ kind: 'identity', standing: 'incomplete' }))
  await settle()
  expect(page.text()).not.toContain('Nothing new yet')
})

test('who is back gets a new link, and the old one stays until it is there', async () => {
  const links: ReturnType<typeof makeDeferred<string>>[] = []
  await draw('incomplete', () => {
    links.push(makeDeferred<string>())
    return links.at(-1)!.promise
  })
  links[0]!.resolve(url)
  await settle()
  await come()
  expect(links.length).toBe(1)
  anchor()!.click()
  await come()
  expect([links.length, anchor()?.href]).toEqual([2, url])
  links[1]!.resolve(`${url}2`)
  await settle()
  expect(anchor()?.href).toBe(`${url}2`)
  anchor()!.click()
  await come()
  links[2]!.reject(new DepositError('backend_unreachable', { backend: 'b' }))
  await settle()
  expect(anchor()?.href).toBe(`${url}2`)
})

test('a link that cannot be had is said, and asked for again by a tap', async () => {
  let isDown = true
  const answer = () =>
    isDown ? Promise.reject(new DepositError('link_refused', { origin: 'https://evil.example' })) : Promise.resolve(url)
  const { page } = await draw('not_started', answer)
  expect(page.text()).toContain('We did not open that page.')
  isDown = false
  page.click('Try again')
  await settle()
  expect(anchor()?.href).toBe(url)
})

test.each(['javascript:alert(1)', 'http://identity.example/', 'https://a:b@identity.example/', ''])(
  'a link like "%s" is not drawn',
  async (bad) => {
    const { page } = await draw('not_started', () => Promise.resolve(bad))
    expect(anchor()).toBeNull()
    expect(page.text()).toContain('We did not open that page.')
  },
)

test('a payment that waits for it is said', async () => {
  const session = makeGateSession(
    { kind: 'identity', standing: 'incomplete', isForPayment: true },
    { identityPage: () => Promise.resolve(url) },
  )
  const page = drawGate(Identity, session)
  ends.push(page.end)
  expect(page.text()).toContain('Your payment waits for it.')
})

test('a page that only follows says who can help', async () => {
  const session = { ...makeGateSession({ kind: 'identity', standing: 'incomplete' }), ramp: undefined }
  const page = drawGate(Identity, session)
  ends.push(page.end)
  expect(page.text()).toContain('Ask Acme for the way there.')
})
