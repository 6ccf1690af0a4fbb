import type { PageMessage, WithheldMessage } from '../messages.ts'

/** A message of ours, as a transport takes it. */
type Ours = PageMessage | WithheldMessage

/** Daimo's protocol, by its two versions: the published one, and the one that carries sessions. */
export type DaimoVersion = 1 | 2

/** A message of Daimo's protocol. Its readers ignore keys they do not know, so ours travels in the same object. */
export type DaimoMessage = {
  readonly source: 'daimo-pay'
  readonly version: DaimoVersion
  readonly type: string
  readonly payload: object
  readonly inlet?: Ours
}

/** What our events are called there, in the order in which they are said. */
const names: Readonly<Partial<Record<PageMessage['type'], readonly string[]>>> = {
  ready: ['ready', 'modalOpened'],
  resize: ['contentHeightChanged'],
  'payment.detected': ['paymentStarted'],
  'payment.completed': ['paymentCompleted'],
  close: ['modalClosed'],
}
/** What only the second version says. */
const laterNames: typeof names = {
  'session.updated': ['sessionUpdated'],
  'payment.bounced': ['paymentBounced'],
  'payment.expired': ['paymentExpired'],
  error: ['error'],
}
/** What may be said again; the rest is said once. */
const repeatable = new Set(['contentHeightChanged', 'modalClosed', 'sessionUpdated', 'error'])
/** What carries nothing in either version. */
const bare = new Set(['ready', 'modalOpened', 'modalClosed'])

/**
 * Makes the translation of one life of the page: gives what a message of ours is in Daimo's words, which may be nothing.
 *
 * The first version says no more than names and the height, which must be above 0.
 *
 * @see https://docs.daimo.com/guides/webview
 */
export function makeDaimoMessages(version: DaimoVersion): (message: Ours) => readonly DaimoMessage[] {
  const said = new Set<string>()
  return (message) => {
    const types = names[message.type] ?? (version === 2 ? laterNames[message.type] : undefined) ?? []
    return types
      .filter((type) => repeatable.has(type) || (!said.has(type) && said.add(type)))
      .map((type) => ({ source: 'daimo-pay', version, type, payload: payloadOf(message, type, version) }))
  }
}

function payloadOf({ data }: Ours, type: string, version: DaimoVersion): object {
  if ('height' in data) return { height: data.height }
  if (version === 1 || bare.has(type)) return {}
  if (type === 'error') return { message: 'message' in data ? data.message : '' }
  return { session: 'session' in data ? data.session : null }
}
