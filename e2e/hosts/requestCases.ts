import { waitingBody } from '../fixtures/sessions.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { expect } from '../test.ts'
import { tapText } from './tapText.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'

type NativeHost = Pick<
  WebkitHost,
  'messages' | 'navigations' | 'load' | 'evaluate' | 'say' | 'expectScreen' | 'waitFor' | 'heard'
>
type Case = { readonly name: string; run(inlet: Inlet, host: NativeHost): Promise<void> }

/** What the page asks of an app that said it could, and what follows from its answer, the same in every engine. */
export const requestCases: readonly Case[] = [
  { name: 'opens a link, and the page leaves it at that', run: opens },
  { name: 'refuses a link, and the page opens it by itself', run: refusesLink },
  { name: 'never answers for a link, and the next tap goes without it', run: forgetsLink },
  { name: 'copies the address, and the page says so', run: (inlet, host) => copies(inlet, host, true) },
  { name: 'cannot copy, and the address is there to copy by hand', run: (inlet, host) => copies(inlet, host, false) },
  { name: 'never answers for a copy, and the address is there', run: (inlet, host) => copies(inlet, host, undefined) },
]

const walletSite = /^https:\/\/link\.metamask\.io\/|^metamask:/

async function show(inlet: Inlet, host: NativeHost, caps: readonly ('open' | 'copy')[]): Promise<void> {
  const { url } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  await host.say('host.hello', { caps })
  await host.waitFor('state')
}

/** Taps the wallet's link and gives the id of the page's request. */
async function askToOpen(inlet: Inlet, host: NativeHost): Promise<string> {
  await show(inlet, host, ['open'])
  await tapText(host, 'a', 'Open in MetaMask')
  const { id, data } = await host.waitFor('open.request')
  expect(data).toMatchObject({ kind: 'wallet', url: expect.stringMatching(walletSite) })
  return id
}

async function opens(inlet: Inlet, host: NativeHost): Promise<void> {
  await host.say('host.answer', { re: await askToOpen(inlet, host), ok: true })
  // Longer than the page waits for an answer.
  await expect.poll(() => host.evaluate(sinceNow(3_000))).toBe(true)
  expect(host.navigations).toEqual([])
  await tapText(host, 'a', 'Open in MetaMask')
  await expect.poll(() => host.heard('open.request').length).toBe(2)
}

async function refusesLink(inlet: Inlet, host: NativeHost): Promise<void> {
  await host.say('host.answer', { re: await askToOpen(inlet, host), ok: false })
  await expect.poll(() => host.navigations.map(({ url }) => url)).toEqual([expect.stringMatching(walletSite)])
  await host.expectScreen('waiting_payment')
}

async function forgetsLink(inlet: Inlet, host: NativeHost): Promise<void> {
  await askToOpen(inlet, host)
  await expect.poll(() => host.evaluate(sinceNow(3_000))).toBe(true)
  expect(host.navigations).toEqual([])
  await tapText(host, 'a', 'Open in MetaMask')
  await expect.poll(() => host.navigations.map(({ url }) => url)).toEqual([expect.stringMatching(walletSite)])
  expect(host.heard('open.request')).toHaveLength(1)
}

/** Tells whether that much time has passed in the page since it was first asked, in ms. */
const sinceNow = (ms: number) => `return performance.now() - (window.askedAt ??= performance.now()) > ${ms}`

async function copies(inlet: Inlet, host: NativeHost, ok: boolean | undefined): Promise<void> {
  await show(inlet, host, ['copy'])
  await host.evaluate(`
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false`)
  await tapText(host, 'button', 'Copy Polygon address')
  const { id, data } = await host.waitFor('copy.request')
  const address = await host.evaluate('return document.querySelector("main [data-address]").dataset.address')
  expect(data).toEqual({ text: address })
  const fields = () => host.evaluate('return [...document.querySelectorAll("textarea")].map((one) => one.value)')
  if (ok !== undefined) await host.say('host.answer', { re: id, ok })
  if (ok) await expect.poll(() => host.evaluate('return document.body.innerText')).toContain('Polygon address copied')
  await expect.poll(fields).toEqual(ok ? [] : [address])
}
