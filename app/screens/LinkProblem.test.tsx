// @vitest-environment happy-dom
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../errors.ts'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import type { Boot } from '../boot.ts'
import { readParams } from '../params.ts'
import { LinkProblem } from './LinkProblem.tsx'

let end = () => {}

function draw(error: DepositError): HTMLElement {
  const root = document.createElement('div')
  document.body.append(root)
  end = render(
    () => (
      <I18nProvider i18n={createI18n(['en'], document.documentElement)}>
        <LinkProblem error={error} />
      </I18nProvider>
    ),
    root,
  )
  return root
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  end()
  document.body.replaceChildren()
  delete window.inletBoot
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what is wrong with a parameter is named, with what it should be', () => {
  const missing = draw(new DepositError('param_missing', { param: 'session' }))
  expect(missing.textContent).toContain('“session” is missing')
  end()
  const invalid = draw(new DepositError('param_invalid', { param: 'cs', expected: 'text without spaces' }))
  expect(invalid.textContent).toContain('“cs” should be text without spaces')
})

test('H02 a refused host reads its origin and the lines to add', () => {
  const root = draw(new DepositError('origin_denied', { origin: 'https://shop.example', reason: 'not_listed' }))
  expect(root.textContent).toContain('https://shop.example')
  expect([...root.querySelectorAll('code')].map((code) => code.textContent)).toEqual([
    '"hosts": ["https://shop.example"]',
    'frame-ancestors https://shop.example',
  ])
})

test.each([
  ['other_claim', 'parentOrigin'],
  ['no_origin', 'without an origin'],
  ['no_list', 'hosts.json'],
] as const)('a refusal by %s says so, and no line to add', (reason, word) => {
  const root = draw(new DepositError('origin_denied', { origin: 'https://shop.example', reason }))
  expect(root.textContent).toContain(word)
  expect(root.querySelector('code')).toBeNull()
  expect(root.querySelector('a')).not.toBeNull()
})

test('the link to the page on its own carries the client secret by a tap only', () => {
  const params = readParams('?session=fnd_1&parentOrigin=https://shop.example', '#cs=secret', () => undefined)
  window.inletBoot = { params, place: 'framed' } as Boot
  const link = draw(
    new DepositError('origin_denied', { origin: 'https://shop.example', reason: 'not_listed' }),
  ).querySelector('a')!
  expect(link.href).not.toContain('secret')
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  expect(link.href).toMatch(/\?session=fnd_1#cs=secret$/)
  expect(link.target).toBe('_blank')
  vi.runAllTimers()
  expect(link.href).not.toContain('secret')
})

test('a page without an origin of its own can be opened on its own', () => {
  const drawn = draw(new DepositError('page_origin_opaque', {}))
  expect(drawn.querySelector('a.button')?.textContent).toBe('Open it on its own')
})
