import { waitingBody } from '../fixtures/sessions.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { expect } from '../test.ts'
import { openBody } from './leadDeposit.ts'
import { tapText } from './tapText.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'

/** What every native engine's host can do. */
type NativeHost = Pick<
  WebkitHost,
  'messages' | 'navigations' | 'load' | 'evaluate' | 'say' | 'expectScreen' | 'waitFor' | 'heard'
>
type Case = { readonly name: string; run(inlet: Inlet, host: NativeHost): Promise<void> }

/** What an app says to the page and what then happens, the same in every engine. */
export const commandCases: readonly Case[] = [
  { name: 'sets look, language and edges', run: dress },
  { name: 'steps back until there is no step', run: stepBack },
  { name: 'closes a page that waits, at once', run: closeWaiting },
  { name: 'is asked to confirm while money is on its way, and closes by force', run: closeByForce },
  { name: 'says that the payer is back, and the page looks', run: comeBack },
]

/** Says a command and gives the page's answer to it. */
async function order(host: NativeHost, ...command: Parameters<NativeHost['say']>): Promise<Record<string, unknown>> {
  const re = await host.say(...command)
  const { data } = await host.waitFor('answer', (message) => message.data['re'] === re)
  return data
}

const root = 'document.documentElement'

async function dress(inlet: Inlet, host: NativeHost): Promise<void> {
  const { url } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  const ground = () => host.evaluate(`return getComputedStyle(${root}).backgroundColor`)
  expect(await order(host, 'host.theme', { mode: 'light' })).toMatchObject({ ok: true })
  const light = await ground()
  expect(await order(host, 'host.theme', { mode: 'dark' })).toMatchObject({ ok: true })
  expect(await ground()).not.toBe(light)
  expect(await order(host, 'host.locale', { locale: 'ar' })).toMatchObject({ ok: true })
  await expect.poll(() => host.evaluate(`return [${root}.lang, ${root}.dir]`)).toEqual(['ar', 'rtl'])
  const padding = (edge: string) => host.evaluate(`return parseFloat(getComputedStyle(document.body).padding${edge})`)
  const [top, bottom] = [Number(await padding('Top')), Number(await padding('Bottom'))]
  expect(await order(host, 'host.insets', { top: 47, bottom: 34 })).toMatchObject({ ok: true })
  expect([await padding('Top'), await padding('Bottom')]).toEqual([top + 47, bottom + 34])
  expect(await order(host, 'host.insets', { keyboard: 300 })).toMatchObject({ ok: true })
  expect([await padding('Top'), await padding('Bottom')]).toEqual([top + 47, bottom + 300])
}

async function stepBack(inlet: Inlet, host: NativeHost): Promise<void> {
  const { url } = await inlet.createSession(openBody())
  host.load(url)
  await host.expectScreen('requires_payment_method')
  await tapText(host, 'button', 'Any wallet')
  await host.waitFor('navigation', ({ data }) => data['canGoBack'] === true)
  expect(await order(host, 'host.back', {})).toMatchObject({ ok: true, handled: true })
  await expect.poll(() => host.heard('navigation').at(-1)?.data['canGoBack']).toBe(false)
  expect(await order(host, 'host.back', {})).toMatchObject({ ok: true, handled: false })
}

async function closeWaiting(inlet: Inlet, host: NativeHost): Promise<void> {
  const { url } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  expect(await order(host, 'host.close', {})).toMatchObject({ ok: true, handled: false })
  expect((await host.waitFor('close')).data).toEqual({ reason: 'host', status: 'waiting_payment' })
}

async function closeByForce(inlet: Inlet, host: NativeHost): Promise<void> {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  host.load(url)
  await host.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await host.expectScreen('processing')
  expect(await order(host, 'host.close', {})).toMatchObject({ ok: true, handled: true, confirm: true })
  expect(host.heard('close')).toEqual([])
  expect(await order(host, 'host.close', { force: true })).toMatchObject({ ok: true, handled: false })
  expect((await host.waitFor('close')).data).toEqual({ reason: 'host', status: 'processing' })
}

async function comeBack(inlet: Inlet, host: NativeHost): Promise<void> {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  // Out of sight the page reads once a minute.
  await host.evaluate(`
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    Object.defineProperty(document, 'hidden', { get: () => true })
    document.dispatchEvent(new Event('visibilitychange'))`)
  await inlet.pay(sessionId)
  await expect.poll(async () => (await inlet.sessionInfo(sessionId)).status).toBe('succeeded')
  expect(await order(host, 'host.returned', { url: 'acme://back' })).toMatchObject({ ok: true })
  await host.waitFor('payment.completed')
}
