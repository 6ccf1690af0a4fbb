import { expect } from '@playwright/test'
import type { CommandData, CommandType } from '../../../app/bridge/messages.ts'
import type { HostMessage } from '../../pages/createHostPage.ts'
import type { Departure, HostLine } from './hostLine.ts'

/** An app with the page in its WebView. */
export type WebkitHost = {
  /** What the page posted to the app's handlers, in order. */
  messages: HostMessage[]
  /** Navigations that the app kept out of the view: other schemes and new windows. */
  navigations: Departure[]
  /** Calls back with every message that comes from now on. */
  hear(listener: (message: HostMessage) => void): void
  load(url: string): void
  reload(): void
  /** Ends the page's process, as iOS does to an app in the background. */
  killPage(): Promise<void>
  /** Runs the body of an async function in the page, and gives what it returns. @throws what it throws */
  evaluate(body: string): Promise<unknown>
  /** Says a message of the protocol to the page, and gives its id. */
  say<Type extends CommandType>(type: Type, data: CommandData[Type]): Promise<string>
  /** Waits until the page shows a status. */
  expectScreen(status: string): Promise<void>
  snapshot(path: string): Promise<void>
  /** Reads the device's clipboard. */
  clipboard(): Promise<unknown>
  /** Switches the device to its dark look and back. */
  dark(on: boolean): void
  /** Larger text alone, as a payer sets it on the phone. */
  text(scale: number): void
  show(visible: boolean): void
  resize(width: number, height: number): void
  waitFor(type: string, matches?: (message: HostMessage) => boolean): Promise<HostMessage>
  /** All messages of a type so far. */
  heard(type: string): HostMessage[]
}

/** Creates the hold on a host program: what an app and its user do there. */
export function createWebkitHost(line: HostLine): WebkitHost {
  const { messages, navigations, tell, ask } = line
  const evaluate = (body: string) => ask({ do: 'evaluate', body })
  const screen = () => evaluate('return document.querySelector("main")?.dataset.screen ?? null').catch(() => null)
  let said = 0
  return {
    messages,
    navigations,
    hear: line.hear,
    load: (url) => tell({ do: 'load', url }),
    reload: () => tell({ do: 'reload' }),
    async killPage() {
      const from = line.count()
      tell({ do: 'kill' })
      await line.waitFor('terminated', from)
    },
    evaluate,
    async say(type, data) {
      const id = `host-${(said += 1)}`
      await evaluate(`window.Inlet.receive(${JSON.stringify({ ns: 'inlet', v: 1, type, id, data })})`)
      return id
    },
    expectScreen: (status) => expect.poll(screen, { message: `the screen of ${status}` }).toBe(status),
    snapshot: async (path) => void (await ask({ do: 'snapshot', path })),
    clipboard: () => ask({ do: 'clipboard' }),
    dark: (on) => tell({ do: 'dark', on }),
    text: (scale) => tell({ do: 'text', scale }),
    show: (visible) => tell({ do: 'show', visible }),
    resize: (width, height) => tell({ do: 'resize', width, height }),
    async waitFor(type, matches = () => true) {
      const find = () => messages.find((message) => message.type === type && matches(message))
      await expect.poll(() => find() !== undefined, { message: `a ${type} message` }).toBe(true)
      return find() as HostMessage
    },
    heard: (type) => messages.filter((message) => message.type === type),
  }
}
