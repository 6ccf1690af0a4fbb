// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hostAbilities, setHostAbilities } from '../lib/hostAbilities.ts'
import { guestWallets } from '../wallets/guestWallets.ts'
import { fakeHost } from './fakeHost.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  setHostAbilities({})
  history.replaceState(null, '')
})

test('commands are answered, and change how the page looks and where the payer is', async () => {
  const { answers, say, go, navigation, locale, seen, dispose } = await fakeHost()
  go('requires_payment_method')
  say('host.theme', { mode: 'dark' })
  expect(document.documentElement.dataset['theme']).toBe('dark')
  say('host.locale', { locale: 'es' })
  expect(locale()).toBe('es')
  say('host.insets', { top: 47, keyboard: 300 })
  expect(document.documentElement.style.getPropertyValue('--inset-top')).toBe('47px')
  expect(document.documentElement.style.getPropertyValue('--inset-keyboard')).toBe('300px')
  say('host.back')
  navigation.go({ at: 'exchange' })
  say('host.back')
  say('host.returned', { url: 'https://shop.example/back' })
  expect(seen.returns).toBe(1)
  expect(answers()).toEqual([
    { re: 'h1', ok: true },
    { re: 'h2', ok: true },
    { re: 'h3', ok: true },
    { re: 'h4', ok: true, handled: false },
    { re: 'h5', ok: true, handled: true },
    { re: 'h6', ok: true },
  ])
  dispose()
})

test('a host that wants to close is asked to confirm while money is on its way', async () => {
  const { answers, types, say, go, dispose } = await fakeHost()
  go('processing')
  say('host.close')
  expect(types()).not.toContain('close')
  say('host.close', { force: true })
  expect(types()).toContain('close')
  expect(answers()).toEqual([
    { re: 'h1', ok: true, handled: true, confirm: true },
    { re: 'h2', ok: true, handled: false },
  ])
  dispose()
})

test('a host that wants to close is asked to confirm while a part of the money is here', async () => {
  const { answers, types, say, go, dispose } = await fakeHost()
  go('requires_payment_method', { issue: 'underpaid' })
  say('host.close')
  expect(types()).not.toContain('close')
  expect(answers()).toEqual([{ re: 'h1', ok: true, handled: true, confirm: true }])
  dispose()
})

test('a command whose data is wrong is answered with no, and does nothing', async () => {
  const { answers, say, dispose } = await fakeHost()
  document.documentElement.dataset['theme'] = 'light'
  say('host.theme', { mode: 'url(evil)' })
  say('host.insets', { top: '1px;background:url(evil)' })
  expect(document.documentElement.dataset['theme']).toBe('light')
  expect(answers().map(({ ok }) => ok)).toEqual([false, false])
  dispose()
})

test('H05 unknown types, repeats and floods are ignored', async () => {
  const { answers, say, dispose } = await fakeHost()
  say('host.pay', { address: '0xevil', amount: '1' })
  say('host.theme', { mode: 'dark' }, { id: 'same' })
  say('host.theme', { mode: 'dark' }, { id: 'same' })
  expect(answers()).toEqual([{ re: 'same', ok: true }])
  for (let count = 0; count < 500; count += 1) say('host.theme', { mode: 'dark' })
  expect(answers().length).toBeLessThanOrEqual(50)
  vi.advanceTimersByTime(1_000)
  say('host.theme', { mode: 'light' }, { id: 'after' })
  expect(answers().at(-1)).toEqual({ re: 'after', ok: true })
  dispose()
})

test('W24 ten thousand events of a host’s wallet in a second are fifty, and its answer is not lost among them', async () => {
  const { sent, say, dispose } = await fakeHost()
  say('host.hello')
  say('host.wallets', { wallets: [{ id: 'mm', family: 'eip155', name: 'Wallet' }] })
  await vi.waitFor(() => expect(guestWallets()).toHaveLength(1))
  vi.advanceTimersByTime(1_000)
  const { provider } = guestWallets()[0]!
  let heard = 0
  provider.on?.('chainChanged', () => void (heard += 1))
  const chain = provider.request({ method: 'eth_chainId' })
  const { id } = sent.at(-1)!
  for (let count = 0; count < 10_000; count += 1)
    say('host.wallet', { wallet: 'mm', event: 'chainChanged', value: '0x1' })
  say('host.answer', { re: id, ok: true, result: '0x89' })
  expect(await chain).toBe('0x89')
  expect(heard).toBe(50)
  dispose()
})

test('what the host can do is asked of it, and its answer counts', async () => {
  const { sent, say, dispose } = await fakeHost({ search: '&caps=copy' })
  expect(Object.keys(hostAbilities())).toEqual(['copy'])
  say('host.hello', { caps: ['open', 'copy', 'haptic', 'launch'] })
  expect(Object.keys(hostAbilities())).toEqual(['open', 'copy', 'haptic'])
  const copied = hostAbilities().copy?.('text')
  const request = sent.at(-1)!
  expect(request).toMatchObject({ type: 'copy.request', data: { text: 'text' } })
  say('host.answer', { re: request.id, ok: true })
  expect(await copied).toBe(true)
  const silent = hostAbilities().copy?.('text')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await silent).toBe(false)
  dispose()
})

test('a link that the host refuses is opened here, and the next one is not asked for', async () => {
  const clicked: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(this.href)
  })
  const { sent, say, dispose } = await fakeHost({ search: '&caps=open' })
  hostAbilities().open?.({ url: 'https://scan.example/tx', kind: 'explorer' })
  say('host.answer', { re: sent.at(-1)!.id, ok: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(clicked).toEqual(['https://scan.example/tx'])
  expect(hostAbilities().open).toBeUndefined()
  dispose()
  vi.restoreAllMocks()
})

test('Escape goes one step back, and in a modal wishes to close', async () => {
  const { types, go, navigation, dispose } = await fakeHost({ search: '&layout=modal' })
  go('requires_payment_method')
  navigation.go({ at: 'exchange' })
  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
  press()
  expect(navigation.canGoBack()).toBe(false)
  expect(types()).not.toContain('close')
  press()
  expect(types().filter((type) => type === 'close')).toHaveLength(1)
  dispose()
})
