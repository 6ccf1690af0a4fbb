import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { python } from '../../commands/findWebkit.ts'
import type { HostMessage } from '../../pages/createHostPage.ts'

type HostEvent =
  | { event: 'up' }
  | { event: 'message'; handler: string; body: unknown }
  | { event: 'navigation'; url: string; newWindow: boolean; gesture: boolean }
  | { event: 'loaded'; url: string }
  | { event: 'terminated'; reason: string }
  | { event: 'result'; id: number; value?: unknown; error?: string }

export type WebkitHost = {
  /** What the page posted to the app's handler, in order. */
  messages: HostMessage[]
  /** Navigations that the app kept out of the view: other schemes and new windows. */
  navigations: { url: string; newWindow: boolean }[]
  load(url: string): void
  reload(): void
  /** Ends the page's process, as iOS does to an app in the background. */
  killPage(): Promise<void>
  /** Runs the body of an async function in the page, and gives what it returns. @throws what it throws */
  evaluate(body: string): Promise<unknown>
  snapshot(path: string): Promise<void>
  waitFor(type: string, matches?: (message: HostMessage) => boolean): Promise<HostMessage>
  close(): Promise<void>
}

const program = fileURLToPath(new URL('host.py', import.meta.url))
const screen = '-screen 0 800x1000x24'

/** Starts a native WebKitGTK host, the size of a phone, on a display of its own. */
export async function startWebkitHost(handler = 'inletHost'): Promise<WebkitHost> {
  const child = spawn('xvfb-run', ['-a', '-s', screen, python, program, handler], { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const events: HostEvent[] = []
  const messages: HostMessage[] = []
  const navigations: { url: string; newWindow: boolean }[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as HostEvent
    events.push(event)
    if (event.event === 'message') messages.push(event.body as HostMessage)
    if (event.event === 'navigation') navigations.push(event)
  })
  let asked = 0
  const tell = (command: Record<string, unknown>) => void child.stdin.write(`${JSON.stringify(command)}\n`)
  const waitForEvent = async (matches: (event: HostEvent) => boolean, from = 0) => {
    await expect.poll(() => events.slice(from).some(matches)).toBe(true)
    return events.slice(from).find(matches)
  }
  const ask = async (command: Record<string, unknown>) => {
    const id = (asked += 1)
    tell({ ...command, id })
    const answer = await waitForEvent((event) => event.event === 'result' && event.id === id)
    if (answer?.event !== 'result') throw new Error('no answer')
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.value
  }
  await waitForEvent(({ event }) => event === 'up')
  return {
    messages,
    navigations,
    load: (url) => tell({ do: 'load', url }),
    reload: () => tell({ do: 'reload' }),
    async killPage() {
      const from = events.length
      tell({ do: 'kill' })
      await waitForEvent(({ event }) => event === 'terminated', from)
    },
    evaluate: (body) => ask({ do: 'evaluate', body }),
    snapshot: async (path) => void (await ask({ do: 'snapshot', path })),
    async waitFor(type, matches = () => true) {
      const find = () => messages.find((message) => message.type === type && matches(message))
      await expect.poll(() => find() !== undefined, { message: `a ${type} message` }).toBe(true)
      return find() as HostMessage
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
