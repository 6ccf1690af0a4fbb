// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n, I18nProvider } from '../../i18n/createI18n.tsx'
import { Covered } from './Covered.tsx'

type Told = Partial<IntersectionObserverEntry> & { isVisible?: boolean }

const ended = vi.fn()
const asked: unknown[] = []
let tell: (entries: Told[]) => void = () => undefined
let dispose = () => undefined as void

vi.stubGlobal('IntersectionObserver', function (this: object, told: (entries: Told[]) => void, options: unknown) {
  tell = told
  asked.push(options)
  return { observe: () => undefined, disconnect: ended }
})
afterEach(() => dispose())

function draw(): HTMLElement {
  const place = document.createElement('div')
  dispose = render(
    () => (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <Covered wallet="Test Wallet" />
      </I18nProvider>
    ),
    place,
  )
  return place
}

test('what lies over the button is said, with what to compare, and no more once it is gone', () => {
  const place = draw()
  expect(place.textContent).toBe('')
  tell([{ isIntersecting: true, isVisible: false }])
  expect(place.textContent).toContain('Something lies over this page.')
  expect(place.textContent).toContain('compare what Test Wallet shows you')
  tell([{ isIntersecting: true, isVisible: true }])
  expect(place.textContent).toBe('')
})

test.each<[string, Told]>([
  ['out of view', { isIntersecting: false, isVisible: false }],
  ['in an engine that cannot tell', { isIntersecting: true }],
])('a button that is %s is not warned of', (_, told) => {
  const place = draw()
  tell([told])
  expect(place.textContent).toBe('')
})

test('visibility is asked for, no oftener than engines allow, and no more when the button is gone', () => {
  draw()
  expect(asked.at(-1)).toMatchObject({ trackVisibility: true, delay: 100 })
  const before = ended.mock.calls.length
  dispose()
  expect(ended.mock.calls.length).toBe(before + 1)
})
