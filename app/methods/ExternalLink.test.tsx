// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Boot } from '../boot.ts'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { setHostAbilities } from '../lib/hostAbilities.ts'
import { ExternalLink } from './ExternalLink.tsx'

const explorer: OutsideLink = { kind: 'explorer', url: 'https://explorer.example/tx' }
const wallet: OutsideLink = {
  kind: 'wallet',
  app: 'MetaMask',
  url: 'metamask://send/0x1',
  fallbackUrl: 'https://link.metamask.io/send/0x1',
}
const web: OutsideLink = { kind: 'wallet', app: 'Rainbow', url: 'https://rainbow.me/send' }
let dispose: () => void
let isHandheld = false
let isHidden = false

function draw(link: OutsideLink, place: Boot['place'] = 'page'): HTMLElement {
  window.inletBoot = { place } as Boot
  const root = document.createElement('div')
  document.body.append(root)
  dispose = render(
    () => (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <ExternalLink link={link}>Go</ExternalLink>
      </I18nProvider>
    ),
    root,
  )
  return root
}
/** Taps, and gives whether the browser would follow the anchor itself; here it does not. */
const tap = (root: HTMLElement) => {
  let isFollowed = false
  const hold = (event: Event) => {
    isFollowed = !event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', hold, { once: true })
  root.querySelector('a')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  return isFollowed
}
const offerOf = async (root: HTMLElement, afterMs: number) => {
  await vi.advanceTimersByTimeAsync(afterMs)
  await vi.dynamicImportSettled()
  return root.querySelector<HTMLElement>('[data-offer]')
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => ({ media, matches: isHandheld }) as MediaQueryList)
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
})
afterEach(() => {
  dispose()
  isHandheld = isHidden = false
  setHostAbilities({})
  delete window.inletBoot
  document.body.replaceChildren()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test.each(['javascript:alert(1)', 'http://plain.example', 'https://user:pass@evil.example', 'data:text/html,x'])(
  '%s is no link',
  (url) => expect(draw({ kind: 'explorer', url }).querySelector('a')).toBeNull(),
)

test.each([
  ['page', explorer, '_blank', 'Go (opens a new tab)'],
  ['framed', explorer, '_blank', 'Go (opens a new tab)'],
  ['native', explorer, null, 'Go'],
  ['page', wallet, null, 'Go'],
] as const)('on a %s a link that leaves has its own target', (place, link, target, words) => {
  const root = draw(link, place)
  expect([root.querySelector('a')?.getAttribute('target'), root.textContent]).toEqual([target, words])
})

describe('a host that opens links', () => {
  test('is asked inside the tap, and nothing else opens, also not later', async () => {
    const open = vi.fn()
    setHostAbilities({ open })
    const root = draw(wallet, 'native')
    expect(tap(root)).toBe(false)
    expect(open).toHaveBeenCalledExactlyOnceWith(wallet)
    expect(await offerOf(root, 5_000)).toBeNull()
  })

  test('that says so later is asked from then on', () => {
    const root = draw(explorer, 'framed')
    expect(root.querySelector('a')!.target).toBe('_blank')
    const open = vi.fn()
    setHostAbilities({ open })
    expect([root.querySelector('a')!.hasAttribute('target'), tap(root)]).toEqual([false, false])
  })
})

describe('a link that may have opened nothing', () => {
  test.each(['native', 'framed'] as const)('in a %s place is offered as text after two seconds', async (place) => {
    isHandheld = true
    const root = draw(explorer, place)
    expect(tap(root)).toBe(true)
    expect(await offerOf(root, 1_999)).toBeNull()
    const offer = await offerOf(root, 1)
    expect(offer?.textContent).toContain('Copy link')
    expect(offer?.querySelector('[data-qr]')).toBeNull()
  })

  test('is not offered when the page went out of sight, or the link left the screen', async () => {
    const root = draw(explorer, 'framed')
    tap(root)
    isHidden = true
    document.dispatchEvent(new Event('visibilitychange'))
    expect(await offerOf(root, 5_000)).toBeNull()
    tap(root)
    dispose()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('on a phone’s page comes with the app’s own page', async () => {
    isHandheld = true
    const root = draw(wallet)
    tap(root)
    const offer = await offerOf(root, 2_000)
    expect(offer?.querySelector('a')?.href).toBe(wallet.fallbackUrl)
    expect(offer?.textContent).toContain('Get MetaMask')
  })

  test('to a wallet on a computer comes with a code for the phone at once', async () => {
    const root = draw(web)
    tap(root)
    expect((await offerOf(root, 0))?.textContent).toContain('Scan this code')
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(0)
    expect(root.querySelector('[data-qr]')?.getAttribute('data-qr')).toBe(web.url)
  })

  test('is not offered on a page of its own: a tap on a web link opens a tab there', async () => {
    const root = draw(explorer)
    tap(root)
    expect(await offerOf(root, 5_000)).toBeNull()
  })
})
