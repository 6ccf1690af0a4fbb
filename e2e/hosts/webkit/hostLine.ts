import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { expect } from '@playwright/test'
import type { HostMessage } from '../../pages/createHostPage.ts'

/** A navigation that the app kept out of the view: another scheme, or a new window. */
export type Departure = { readonly url: string; readonly newWindow: boolean; readonly gesture: boolean }

type HostEvent =
  | { event: 'up' }
  | { event: 'message'; handler: string; body: unknown }
  | ({ event: 'navigation' } & Departure)
  | { event: 'loaded'; url: string }
  | { event: 'complaint'; text: string }
  | { event: 'terminated'; reason: string }
  | { event: 'result'; id: number; value?: unknown; error?: string }

/** The line to a native host program. */
export type HostLine = {
  /** What the page posted to the app's handlers, in order. */
  readonly messages: HostMessage[]
  readonly navigations: Departure[]
  /** What the page wrote into its console as an error, where the host hears it. */
  readonly complaints: string[]
  /** Calls back with every message that comes from now on. */
  hear(listener: (message: HostMessage) => void): void
  /** How many events there were so far: `waitFor` counts from here. */
  count(): number
  tell(command: Record<string, unknown>): void
  /** @throws what the command failed with */
  ask(command: Record<string, unknown>): Promise<unknown>
  waitFor(event: HostEvent['event'], from?: number): Promise<void>
}

/** Opens the line: JSON lines both ways. */
export async function openHostLine(from: Readable, to: Writable): Promise<HostLine> {
  const events: HostEvent[] = []
  const messages: HostMessage[] = []
  const navigations: Departure[] = []
  const complaints: string[] = []
  const listeners: ((message: HostMessage) => void)[] = []
  createInterface({ input: from }).on('line', (line) => {
    const event = JSON.parse(line) as HostEvent
    events.push(event)
    if (event.event === 'message') take(event.body)
    if (event.event === 'complaint') complaints.push(event.text)
    if (event.event === 'navigation') navigations.push(event)
  })
  const take = (body: unknown) => {
    // React Native's handler takes text.
    const message = (typeof body === 'string' ? JSON.parse(body) : body) as HostMessage
    messages.push(message)
    for (const listener of listeners) listener(message)
  }
  let asked = 0
  const tell = (command: Record<string, unknown>) => void to.write(`${JSON.stringify(command)}\n`)
  const find = async (matches: (event: HostEvent) => boolean, start = 0) => {
    await expect.poll(() => events.slice(start).some(matches), { intervals: [20, 50] }).toBe(true)
    return events.slice(start).find(matches)
  }
  const waitFor = async (event: HostEvent['event'], start = 0) => void (await find((one) => one.event === event, start))
  await waitFor('up')
  return {
    messages,
    navigations,
    complaints,
    hear: (listener) => void listeners.push(listener),
    count: () => events.length,
    tell,
    waitFor,
    async ask(command) {
      const id = (asked += 1)
      tell({ ...command, id })
      const answer = await find((event) => event.event === 'result' && event.id === id)
      if (answer?.event !== 'result') throw new Error('no answer')
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value
    },
  }
}
