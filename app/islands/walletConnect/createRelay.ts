import type { Socket } from './createLine.ts'
import { createLine } from './createLine.ts'
import { RelayFailure } from './failures.ts'
import type { Message } from './messages.ts'
import { makeId, toRecord, writeAnswer, writeCall } from './messages.ts'

/** A message to a topic. `ttl` in seconds: how long the relay keeps it; `prompt` lets it wake a phone. */
export type Letter = {
  readonly topic: string
  readonly message: string
  readonly tag: number
  readonly ttl: number
  readonly prompt?: boolean
}

/** The relay, as far as one page uses it. Everything rejects with {@link RelayFailure}. */
export type Relay = {
  publish(letter: Letter): Promise<unknown>
  subscribe(topic: string): Promise<unknown>
  unsubscribe(topic: string): void
  follows(topic: string): boolean
  /** Looks whether the connection still stands, and opens it again: after the page was away. */
  wake(): void
  /** Lets the connection go until it is needed again; letters wait at the relay. */
  rest(): void
}

type Open = { readonly frame: string; isWritten: boolean; settle(answer: Message | RelayFailure): void }

const answerMs = 15_000
/** A connection that slept may look open and be dead. */
const lookMs = 4_000
const firstRetryMs = 1_000
const longestRetryMs = 30_000
const mostSeen = 500

/**
 * Makes the relay of a page: calls with deadlines, subscriptions that outlive a connection, each letter handed on once.
 *
 * A call that was written is written again after a lost connection, by the same id: a relay and a peer know it by that.
 *
 * @see https://specs.walletconnect.com/2.0/specs/servers/relay/relay-server-rpc
 */
export function createRelay(
  openSocket: () => Promise<Socket>,
  onLetter: (topic: string, message: string) => void,
): Relay {
  const topics = new Map<string, string>()
  const calls = new Map<string, Open>()
  const seen = new Set<string>()
  let retry: ReturnType<typeof setTimeout> | undefined
  let retryMs = firstRetryMs

  const line = createLine(openSocket, {
    onOpen(socket) {
      clearTimeout(retry)
      for (const call of calls.values()) if (call.isWritten) socket.send(call.frame)
      if (topics.size > 0) void resubscribe()
    },
    onMessage: (message) => (message.kind === 'call' ? receive(message) : calls.get(message.id)?.settle(message)),
    onLost(failure) {
      if (failure.reason === 'refused') for (const call of [...calls.values()]) call.settle(failure)
      else if (topics.size > 0) again()
    },
  })
  const again = () => {
    clearTimeout(retry)
    retry = setTimeout(open, retryMs)
    retryMs = Math.min(retryMs * 2, longestRetryMs)
  }
  const open = () => void line.open().catch((failure: RelayFailure) => failure.reason === 'refused' || again())
  const resubscribe = async () => {
    try {
      await ask('irn_batchSubscribe', { topics: [...topics.keys()] }, lookMs)
      retryMs = firstRetryMs
    } catch {
      line.close()
      again()
    }
  }
  const receive = ({ id, params }: Extract<Message, { kind: 'call' }>) => {
    const { topic, message } = toRecord(params['data'])
    void line.open().then((socket) => socket.send(writeAnswer(id, { result: true })))
    if (typeof topic !== 'string' || typeof message !== 'string' || !topics.has(topic) || seen.has(message)) return
    if (seen.size >= mostSeen) seen.clear()
    seen.add(message)
    onLetter(topic, message)
  }
  const ask = (method: string, params: object, limitMs = answerMs) =>
    new Promise<unknown>((resolve, reject) => {
      const id = makeId(Date.now())
      const settle = (answer: Message | RelayFailure) => {
        clearTimeout(timer)
        calls.delete(String(id))
        if (!(answer instanceof RelayFailure) && answer.kind === 'result') resolve(answer.result)
        else reject(answer instanceof RelayFailure ? answer : new RelayFailure('refused'))
      }
      const call: Open = { frame: writeCall(id, method, params), isWritten: false, settle }
      const timer = setTimeout(() => settle(new RelayFailure(call.isWritten ? 'unanswered' : 'unreachable')), limitMs)
      calls.set(String(id), call)
      line.open().then(
        (socket) => {
          if (call.isWritten || !calls.has(String(id))) return
          call.isWritten = true
          socket.send(call.frame)
        },
        (failure: RelayFailure) => settle(failure),
      )
    })
  return {
    publish: (letter) => ask('irn_publish', letter),
    async subscribe(topic) {
      await line.open()
      topics.set(topic, '')
      const id = await ask('irn_subscribe', { topic })
      if (topics.has(topic)) topics.set(topic, String(id))
    },
    unsubscribe(topic) {
      const id = topics.get(topic)
      topics.delete(topic)
      if (id && line.isOpen()) ask('irn_unsubscribe', { topic, id }).catch(() => undefined)
    },
    follows: (topic) => topics.has(topic),
    wake: () => void (line.isOpen() && topics.size > 0 ? void resubscribe() : topics.size > 0 && open()),
    rest() {
      clearTimeout(retry)
      line.close()
    },
  }
}
