import { createHash } from 'node:crypto'

/** What goes over the relay: sealed for whoever has the topic's key. */
export type Letter = {
  readonly topic: string
  readonly message: string
  readonly tag: number
  readonly publishedAt: number
}

/** One connection of a client; a client that comes back has the same id. `onTaken` runs when it says that it has the letter. */
export type Line = {
  readonly clientId: string
  deliver(subscriptionId: string, letter: Letter, onTaken: () => void): void
}

type Kept = { readonly letter: Letter; readonly from: string; readonly endsAt: number; readonly taken: Set<string> }

/** Letters by topic, and who waits for them. */
export type Mailboxes = {
  /** `ttl` in seconds. A publisher never gets its own letter. */
  publish(line: Line, topic: string, message: string, tag: number, ttl: number): void
  /** Delivers what waits, and then what comes; gives the subscription's id. */
  subscribe(line: Line, topic: string): string
  unsubscribe(line: Line, topic: string): void
  /** Lists what waits for a client, which then counts as delivered. */
  take(line: Line, topic: string): readonly Letter[]
  drop(line: Line): void
}

/** Makes the mailboxes of a relay: a letter waits for each client until it says that it has it, or its time is over. */
export function createMailboxes(now: () => number): Mailboxes {
  const letters = new Map<string, Kept[]>()
  const waiting = new Map<string, Set<Line>>()
  const underway = new WeakMap<Line, Set<Letter>>()

  const waitingFor = ({ clientId }: Line, topic: string) =>
    (letters.get(topic) ?? []).filter(
      ({ from, endsAt, taken }) => from !== clientId && endsAt > now() && !taken.has(clientId),
    )
  const give = (line: Line, { letter, taken }: Kept) => {
    const sent = underway.get(line) ?? new Set()
    if (sent.has(letter)) return
    underway.set(line, sent.add(letter))
    line.deliver(subscriptionIdOf(line, letter.topic), letter, () => void taken.add(line.clientId))
  }
  return {
    publish(line, topic, message, tag, ttl) {
      const letter = { topic, message, tag, publishedAt: now() }
      const kept = { letter, from: line.clientId, endsAt: now() + ttl * 1000, taken: new Set<string>() }
      letters.set(topic, [...(letters.get(topic) ?? []).filter(({ endsAt }) => endsAt > now()), kept])
      for (const other of waiting.get(topic) ?? []) if (other.clientId !== line.clientId) give(other, kept)
    },
    subscribe(line, topic) {
      waiting.set(topic, (waiting.get(topic) ?? new Set()).add(line))
      for (const kept of waitingFor(line, topic)) give(line, kept)
      return subscriptionIdOf(line, topic)
    },
    unsubscribe: (line, topic) => void waiting.get(topic)?.delete(line),
    take(line, topic) {
      const found = waitingFor(line, topic)
      for (const { taken } of found) taken.add(line.clientId)
      return found.map(({ letter }) => letter)
    },
    drop: (line) => [...waiting.values()].forEach((lines) => lines.delete(line)),
  }
}

function subscriptionIdOf({ clientId }: Line, topic: string): string {
  return createHash('sha256')
    .update(topic + clientId)
    .digest('hex')
}
