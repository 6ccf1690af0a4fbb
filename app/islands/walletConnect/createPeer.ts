import { seal, unseal } from './envelope.ts'
import { PeerError, RelayFailure } from './failures.ts'
import type { Topic } from './keys.ts'
import type { Relay } from './createRelay.ts'
import { makeId, readMessage, writeAnswer, writeCall } from './messages.ts'

/** The tag of each call, and how long its letters are kept, in seconds. An answer has the next tag. @see https://specs.walletconnect.com/2.0/specs/clients/sign/rpc-methods */
const letters: Readonly<Record<string, readonly [tag: number, ttl: number]>> = {
  wc_pairingDelete: [1000, 86_400],
  wc_pairingPing: [1002, 30],
  wc_sessionPropose: [1100, 300],
  wc_sessionSettle: [1102, 300],
  wc_sessionUpdate: [1104, 86_400],
  wc_sessionExtend: [1106, 86_400],
  wc_sessionRequest: [1108, 300],
  wc_sessionEvent: [1110, 300],
  wc_sessionDelete: [1112, 86_400],
  wc_sessionPing: [1114, 30],
}

/** Answers a peer's call; an error is what the peer is told. */
export type Answer = (
  method: string,
  params: Record<string, unknown>,
) => { readonly result: unknown } | { readonly error: object }

/** Whoever is at the other end of a topic. */
export type Peer = {
  /** Asks; the answer may take as long as `limitMs`. Rejects with {@link PeerError}, or {@link RelayFailure} `unreachable`, `unanswered`. */
  call(method: string, params: object, limitMs: number, prompts?: boolean): Promise<unknown>
  /** Takes a letter to the topic. */
  hear(envelope: string): void
  /** Rejects what is open: whether it was carried out is left open, because the peer may still have it. */
  end(): void
}

/** Speaks JSON-RPC with a peer, sealed by the topic's key. */
export function createPeer(relay: Relay, { topic, key }: Topic, answer: Answer): Peer {
  const open = new Map<string, { resolve(result: unknown): void; reject(error: Error): void }>()
  const send = (text: string, [tag, ttl]: readonly [number, number], prompt = false) =>
    relay.publish({ topic, message: seal(key, text), tag, ttl, ...(prompt && { prompt }) })

  return {
    call: (method, params, limitMs, prompts = false) =>
      new Promise((resolve, reject) => {
        const id = makeId(Date.now())
        const settle =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(timer)
            open.delete(String(id))
            then(value)
          }
        const call = { resolve: settle(resolve), reject: settle(reject) }
        const timer = setTimeout(() => call.reject(new RelayFailure('unanswered')), limitMs)
        open.set(String(id), call)
        const [tag, ttl] = letters[method] ?? [0, 300]
        const kept = Math.max(ttl, Math.ceil(limitMs / 1000))
        // A letter may be on its way although the relay did not say so: only one that was never written is given up.
        send(writeCall(id, method, params), [tag, kept], prompts).catch((failure: RelayFailure) => {
          if (failure.reason !== 'unanswered') call.reject(failure)
        })
      }),
    hear(envelope) {
      const message = readMessage(unseal(key, envelope) ?? '')
      if (!message) return
      if (message.kind === 'call') {
        const [tag, ttl] = letters[message.method] ?? [0, 300]
        send(writeAnswer(message.id, answer(message.method, message.params)), [tag + 1, ttl]).catch(() => undefined)
      } else if (message.kind === 'result') open.get(message.id)?.resolve(message.result)
      else open.get(message.id)?.reject(new PeerError(message.error))
    },
    end: () => [...open.values()].forEach(({ reject }) => reject(new RelayFailure('unanswered'))),
  }
}
