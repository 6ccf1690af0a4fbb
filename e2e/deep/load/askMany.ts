import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createNotes, type Notes } from './createNotes.ts'
import { openLines, type Line } from './openLines.ts'

/** One request of a run, as it goes over the line. `own` is a text that its answer has and no other one's. */
export type Ask = { readonly request: string; readonly own?: string }

/** How a run went. What a request took is counted from when it was due. Times in ms. */
export type Run = Notes & {
  /** From the first request to the last answer. */
  readonly tookMs: number
  /** The longest that the one who asks was late by itself: the times of that moment are not the server's. */
  readonly askerLate: number
}

export type Pace = {
  readonly total: number
  /** How many are due in a second; as soon as a connection is free when absent. */
  readonly perSecond?: number
  /** All are open before the first request, and each asks one thing at a time, as a page does. */
  readonly connections: number
  /** Whether the answers are given back. */
  readonly keepsTexts?: boolean
  /** Called when all connections are open, before the first request. */
  readonly onOpen?: () => void
}

/** How long the last answers are waited for. */
const patienceMs = 60_000

/**
 * Asks a server many times at a steady pace, whether or not it keeps up: what waits for a free connection counts as
 * waiting, because a payer's page would wait as well.
 */
export async function askMany(origin: string, pace: Pace, askOf: (index: number) => Ask): Promise<Run> {
  const { total, perSecond, connections, keepsTexts = false, onOpen } = pace
  const lines = await openLines(origin, connections)
  onOpen?.()
  const notes = createNotes(keepsTexts)
  const lateness = monitorEventLoopDelay({ resolution: 1 })
  lateness.enable()
  const started = performance.now()
  const dueAt = (index: number) => (perSecond === undefined ? performance.now() : started + (index / perSecond) * 1_000)
  const isDue = (index: number) => index < total && dueAt(index) <= performance.now()
  const endsAt = started + (total / (perSecond ?? Infinity)) * 1_000 + patienceMs
  const free = [...lines]
  let asked = 0
  let ended = 0
  const nextFree = () => (isDue(asked) ? free.shift() : undefined)
  const sendDue = () => {
    for (let line = nextFree(); line; line = nextFree()) send(line, asked++)
  }
  const send = (line: Line, index: number) => {
    const ask = askOf(index)
    const from = dueAt(index)
    line.ask(ask.request, (answer) => {
      notes.take(index, ask, answer, performance.now() - from)
      ended += 1
      // A line that was cut is gone.
      if (answer === undefined) return
      free.push(line)
      sendDue()
    })
  }
  await new Promise<void>((resolve) => {
    const looks = setInterval(() => {
      sendDue()
      if (ended < total && performance.now() < endsAt) return
      clearInterval(looks)
      resolve()
    }, 1)
  })
  const tookMs = performance.now() - started
  lateness.disable()
  for (const line of lines) line.close()
  return { ...notes.sum(total), tookMs, askerLate: lateness.max / 1e6 }
}
