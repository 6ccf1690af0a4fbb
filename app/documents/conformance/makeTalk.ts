import { makeEpoch, makeOutbox } from '../../bridge/makeOutbox.ts'
import type { PageMessage } from '../../bridge/messages.ts'
import type { Outbox } from '../../bridge/makeOutbox.ts'
import type { Transport } from '../../bridge/transport.ts'
import type { Shapes } from './checkShape.ts'
import type { Command } from './judgeMessage.ts'
import { makeJudge } from './judgeMessage.ts'
import type { Report } from './makeReport.ts'

const mostInOneSecond = 50
const mostKept = 256

/** A talk with the host: what goes out is kept, what comes in is judged. */
export type Talk = {
  readonly sender: Outbox
  /** The host is a web page, which may attach late. */
  readonly isWeb: boolean
  /** Waits for a command that fits, also one that has come already; nothing when there is none in time. */
  waitFor(fits: (command: Command) => boolean, mostMs: number): Promise<Command | undefined>
  /** How many commands that fit have come. */
  count(fits: (command: Command) => boolean): number
  /** Hears each command. */
  hear(listener: (command: Command) => void): void
}

/** Starts a talk over a channel. */
export function makeTalk(transport: Transport, channel: string, shapes: Shapes, report: Report): Talk {
  const identity = { epoch: makeEpoch(window.crypto), channel, sessionId: 'conformance' }
  const sent = new Set<string>()
  const sender = makeOutbox({ identity, status: () => 'loading', now: Date.now, isTrusted: true })
  sender.bind({ ...transport, send: (message) => post(transport, message, sent) })
  const judge = makeJudge(report, shapes, transport.isWeb)
  const pace = makePace(report)
  const commands: Command[] = []
  const listeners = new Set<(command: Command) => void>()
  transport.listen((raw) => {
    pace()
    const command = judge(raw)
    if (!command || commands.length >= mostKept) return
    if (command.type === 'host.answer')
      report.judge('re', sent.has(String(command.data['re'])), `re is ${String(command.data['re'])}`)
    commands.push(command)
    for (const listener of listeners) listener(command)
  })
  return {
    sender,
    isWeb: transport.isWeb,
    hear: (listener) => void listeners.add(listener),
    count: (fits) => commands.filter(fits).length,
    waitFor: (fits, mostMs) =>
      new Promise((resolve) => {
        const found = commands.find(fits)
        if (found) return resolve(found)
        const listener = (command: Command) => fits(command) && end(command)
        const end = (command: Command | undefined) => {
          clearTimeout(timer)
          listeners.delete(listener)
          resolve(command)
        }
        const timer = setTimeout(() => end(undefined), mostMs)
        listeners.add(listener)
      }),
  }
}

function post(transport: Transport, message: Parameters<Transport['send']>[0], sent: Set<string>): void {
  sent.add((message as PageMessage).id)
  transport.send(message)
}

/** Counts what comes in a second. */
function makePace(report: Report): () => void {
  let times: number[] = []
  return () => {
    const now = performance.now()
    times = [...times.filter((at) => now - at < 1_000), now]
    if (times.length > mostInOneSecond) report.wrong('pace')
  }
}
