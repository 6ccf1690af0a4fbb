import { randomUUID } from 'node:crypto'
import { expect, type FrameLocator, type Page } from '@playwright/test'
import type { CommandData, CommandType } from '../../app/bridge/messages.ts'
import { createDepositPage, type DepositPage } from './createDepositPage.ts'

/** One message of the page to its host. */
export type HostMessage = {
  ns: string
  v: number
  type: string
  id: string
  seq: number
  epoch: string
  ch: string
  session: string
  ts: number
  replay?: true
  data: Record<string, unknown>
}

export type HostPage = {
  page: Page
  /** All messages so far, in order, with those that were sent again. */
  messages: HostMessage[]
  /** Embeds a session's link as an inline frame and gives the page in it. `params` wins over what a host would set; with `sandbox` the frame has only these rights. */
  embed(sessionUrl: string, params?: Record<string, string>, sandbox?: string): Promise<DepositPage>
  /** Opens a session's link in a popup and gives the page in it. */
  openPopup(sessionUrl: string, params?: Record<string, string>): Promise<DepositPage & { root: Page }>
  /** All messages of a type so far; what was sent again counts once. */
  heard(type: string): HostMessage[]
  /** Waits for a message of a type, also one that has come already, and gives the first. */
  waitFor(type: string, matches?: (message: HostMessage) => boolean): Promise<HostMessage>
  /** Sends a message of the protocol into the frame, at the page's exact origin, and gives its id. */
  say<Type extends CommandType>(type: Type, data?: CommandData[Type]): Promise<string>
  frame(): FrameLocator
}

const channel = 'test'

/** Creates the page object of a host on another site, which embeds the page and records what it says. */
export async function createHostPage(page: Page, hostUrl: string): Promise<HostPage> {
  const messages: HostMessage[] = []
  await page.exposeBinding('__heard', ({ frame }, message: HostMessage) => {
    if (frame === page.mainFrame()) messages.push(message)
  })
  const frame = () => page.frameLocator('iframe')
  const linkFor = (sessionUrl: string, params: Record<string, string>) => {
    const url = new URL(sessionUrl)
    const all = { parentOrigin: hostUrl, ch: channel, layout: 'embed', ...params }
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value)
    return url.href
  }
  return {
    page,
    messages,
    frame,
    async embed(sessionUrl, params = {}, sandbox = undefined) {
      await page.goto(hostUrl)
      await page.evaluate(embedFrame, { url: linkFor(sessionUrl, params), sandbox })
      return createDepositPage(frame())
    },
    async say(type, data) {
      const id = randomUUID()
      await page.evaluate(sayToFrame, JSON.stringify({ ns: 'inlet', v: 1, type, id, data }))
      return id
    },
    async openPopup(sessionUrl, params = {}) {
      await page.goto(hostUrl)
      const opening = page.waitForEvent('popup')
      await page.evaluate(openWindow, linkFor(sessionUrl, { layout: 'page', ...params }))
      const popup = await opening
      return { ...createDepositPage(popup), root: popup }
    },
    heard: (type) => [
      ...new Map(messages.filter((message) => message.type === type).map((message) => [message.id, message])).values(),
    ],
    async waitFor(type, matches = () => true) {
      const find = () => messages.find((message) => message.type === type && matches(message))
      await expect.poll(() => find() !== undefined, { message: `a ${type} message` }).toBe(true)
      return find() as HostMessage
    },
  }
}

/** Runs in the host's document. */
function embedFrame({ url, sandbox }: { url: string; sandbox: string | undefined }): void {
  const frame = document.createElement('iframe')
  frame.title = 'Deposit'
  frame.allow = 'clipboard-write; web-share'
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== new URL(url).origin) return
    if (event.data.type === 'resize') frame.style.height = `${event.data.data.height}px`
    void Reflect.get(window, '__heard')(event.data)
  })
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox)
  frame.src = url
  document.body.replaceChildren(frame)
}

/** Runs in the host's document. */
function sayToFrame(text: string): void {
  const frame = document.querySelector('iframe')
  frame?.contentWindow?.postMessage(JSON.parse(text), new URL(frame.src).origin)
}

/** Runs in the host's document. */
function openWindow(url: string): void {
  const popup = window.open(url, 'inlet', 'popup,width=420,height=760')
  addEventListener('message', (event) => {
    if (event.source === popup && event.origin === new URL(url).origin) void Reflect.get(window, '__heard')(event.data)
  })
}
