import { vi } from 'vitest'
import { backends } from '#deployment'
import { chooseBackend } from '../../app/backends/chooseBackend.ts'
import { firstReadOf } from '../../app/backends/firstReads.ts'
import { mintsToken } from '../../app/backends/mintsToken.ts'
import { requestInit } from '../../app/backends/requestInit.ts'
import type { PageMessage } from '../../app/bridge/messages.ts'
import { makeInbox } from '../../app/lib/makeInbox.ts'
import { readParams } from '../../app/params.ts'
import { placeOf } from '../../app/place.ts'
import { hideSecret, keptSecret } from '../../app/secret.ts'
import { makeChannels } from '../../app/session/fakeBackend.ts'
import { startPage } from '../../app/startPage.tsx'
import { nextTurn } from './nextTurn.ts'
import { screenOf } from './screenOf.ts'
import type { Wire } from './wires.ts'

/** A request of the page to its backend. */
export type Asked = { readonly method: string; readonly path: string; readonly url: string; readonly init: RequestInit }
/** Answers a request; the first is 1. */
export type Reply = (asked: Asked, count: number) => Response | Promise<Response>

/** Answers with JSON. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
/** Refuses as a browser does where there is no line. */
export const noLine = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

/**
 * The whole page in the test's own document, on the test's own clock, before a host that writes down what it hears.
 * `spoil` takes something away before the page starts.
 */
export async function mountPage(
  wire: Wire,
  reply: Reply = () => json(wire.read()),
  link = wire.link,
  spoil = () => {},
) {
  vi.useFakeTimers({ now: wire.now })
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  vi.stubGlobal('BroadcastChannel', asClass(makeChannels()))
  spoil()
  const heard: PageMessage[] = []
  Object.assign(window, { InletHost: { postMessage: (text: string) => heard.push(JSON.parse(text) as PageMessage) } })
  const asked: Asked[] = []
  let answer = reply
  vi.stubGlobal('fetch', (url: RequestInfo | URL, init: RequestInit = {}) => {
    const path = new URL(String(url), 'http://localhost').pathname
    const beside = Object.entries(wire.beside ?? {}).find(([part]) => path.endsWith(part))
    if (beside) return Promise.resolve(json(beside[1]))
    const one = { method: init.method ?? 'GET', path, url: String(url), init }
    asked.push(one)
    return Promise.resolve().then(() => answer(one, asked.length))
  })
  const content = document.createElement('div')
  document.body.replaceChildren(content)
  history.replaceState(null, '', `/?bridge=native&${link}`)
  const end = startPage(content, bootOf(window))

  const until = async (isSo: () => boolean, what: () => string) => {
    const patience = 3_000
    for (let turn = 0; turn < patience; turn += 1) {
      if (isSo()) return
      await nextTurn()
    }
    throw new Error(`never came: ${what()}`)
  }
  const screen = () => screenOf(content)
  const types = () => heard.map(({ type }) => type)
  return {
    content,
    asked,
    screen,
    /** Waits until the page shows a screen. */
    shows: (name: ReturnType<typeof screenOf>) =>
      until(
        () => screen() === name,
        () => `${name}, it is ${screen()}: ${textOf(content)}`,
      ),
    /** Waits until the page says something. */
    says: (words: string) =>
      until(
        () => textOf(content).includes(words),
        () => `“${words}” in: ${textOf(content)}`,
      ),
    /** Waits until the page has asked for something. */
    asks: (isIt: (one: Asked) => boolean, what: string) =>
      until(
        () => asked.some(isIt),
        () => what,
      ),
    text: () => textOf(content),
    markup: () => content.outerHTML,
    heard,
    types,
    /** What the host heard of failures. */
    errors: () =>
      heard.flatMap((one) =>
        one.type === 'error' ? [{ code: one.data.code, recoverable: one.data.recoverable }] : [],
      ),
    /** From now on, requests are answered so. */
    reply: (next: Reply) => void (answer = next),
    /** Lets time go by, in ms. */
    async wait(ms: number) {
      await vi.advanceTimersByTimeAsync(ms)
      for (let turn = 0; turn < 3; turn += 1) await nextTurn()
    },
    end,
  }
}

/** What the head script hands over. */
function bootOf(view: Window) {
  const backendOf = (id: string | undefined) => chooseBackend(backends, id, view.location.pathname)
  const { search, hash } = view.location
  const params = readParams(
    search,
    hash,
    (id) => keptSecret(view, id),
    (id) => mintsToken(backendOf(id)),
  )
  const place = placeOf(view, params)
  hideSecret(view, params, place)
  const backend = params.link.ok ? backendOf(params.link.link.backend) : undefined
  const early = params.link.ok && backend ? firstReadOf(backend, params.link.link) : undefined
  const firstRead = early?.url ? fetch(early.url, requestInit(early.init)) : undefined
  firstRead?.catch(() => undefined)
  const inbox = makeInbox(() => undefined)
  view.Inlet = { receive: inbox.receive }
  return {
    params,
    place,
    backend,
    firstRead,
    hosts: undefined,
    hostSign: Promise.resolve(),
    inbox,
    started: () => undefined,
    failed: () => undefined,
  }
}

function asClass(open: (name: string) => BroadcastChannel) {
  return function (name: string) {
    return open(name)
  }
}

function textOf(content: HTMLElement): string {
  return content.textContent.replace(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')
}
