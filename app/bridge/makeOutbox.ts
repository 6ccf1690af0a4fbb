import type { Envelope, EventData, EventType, PageMessage, WithheldMessage } from './messages.ts'
import { mostText, namespace, version } from './messages.ts'
import type { Transport } from './transport.ts'

/** What the page says: numbered, kept for a host that attaches late, and sent to whoever is bound. */
export type Outbox = {
  /** Sends an event and gives its message. Without a host it waits. */
  send<Type extends EventType>(type: Type, data: EventData[Type]): PageMessage
  /** Sends a message once more, as it was. */
  repeat(message: PageMessage): void
  /** Speaks to this channel from now on, first what no other heard; to a stranger first all that is kept. */
  bind(transport: Transport | undefined, isStranger?: boolean): void
  /** The host proved that it is ours: it hears everything from now on. */
  trust(): void
  /** Sends what a host missed after the last message that it knows. */
  replay(last: { readonly epoch: string; readonly seq: number } | undefined): void
}

/** What every envelope of this life of the page says. */
export type Identity = { readonly epoch: string; readonly channel: string; readonly sessionId: string }

export type OutboxParts = {
  readonly identity: Identity
  /** Where the payment stands, for a host that may not know more. */
  readonly status: () => string
  /** Ms since epoch. */
  readonly now: () => number
  readonly isTrusted: boolean
  /** Sees each message once, when it is first said, whoever hears it. */
  readonly onSaid?: ((message: PageMessage) => void) | undefined
}

/** Makes the outbox of one life of the page. A channel that throws is a deaf host, never a broken page. */
export function makeOutbox({ identity, status, now, isTrusted, onSaid }: OutboxParts): Outbox {
  const { epoch, channel, sessionId } = identity
  let seq = 0
  let told = 0
  let isOpen = isTrusted
  let transport: Transport | undefined
  let kept: readonly PageMessage[] = []
  let hasWithheld = false
  const deliver = (message: PageMessage) => {
    if (!transport) return
    told = Math.max(told, message.seq)
    const isWhole = isOpen || !transport.isUnproven
    hasWithheld ||= !isWhole
    post(transport, isWhole ? message : withhold(message, status()))
  }
  return {
    send(type, data) {
      seq += 1
      const envelope: Envelope = {
        ...{ ns: namespace, v: version, id: `${epoch}-${seq}`, seq, epoch },
        ...{ ch: channel, session: sessionId, ts: now() },
      }
      // The compiler does not follow a type and its data through a generic.
      const message = { ...envelope, type, data } as PageMessage
      kept = keep(kept, message)
      deliver(message)
      onSaid?.(message)
      return message
    },
    repeat: deliver,
    bind(next, isStranger = false) {
      transport = next
      if (isStranger) told = 0
      for (const message of kept) if (message.seq > told) deliver(message)
    },
    trust: () => void (isOpen = true),
    replay(last) {
      // Whoever heard less than was said does not know it by its number.
      const known = !hasWithheld && last?.epoch === epoch ? last.seq : 0
      hasWithheld = false
      // Whoever asks what it missed knows that the page is up.
      const missed = kept.filter(({ seq, type }) => seq > known && type !== 'ready')
      for (const message of missed) deliver({ ...message, replay: true })
    },
  }
}

/** Of these only the last is worth telling. */
const replaced: readonly EventType[] = ['resize', 'navigation', 'ready']
/** Answers and requests are of their moment: told late they would do harm. */
const fleeting = /^(?:state|answer|haptic)$|\.request$/
/** How many of the messages that may be lost are kept. */
const mostKept = 64

const isPrecious = ({ type }: PageMessage) => type.startsWith('payment.') || type === 'session.updated'

function keep(kept: readonly PageMessage[], message: PageMessage): readonly PageMessage[] {
  if (fleeting.test(message.type)) return kept
  const others = replaced.includes(message.type) ? kept.filter(({ type }) => type !== message.type) : kept
  const all = [...others, message]
  const lesser = all.filter((one) => !isPrecious(one))
  return lesser.length > mostKept ? all.filter((one) => one !== lesser[0]) : all
}

/** Another message than the whole one: a host that keeps ids must not take the whole for a repeat. */
function withhold({ type, id, data: _, ...envelope }: PageMessage, status: string): WithheldMessage {
  return { ...envelope, id: `${id}-withheld`, type, data: { status } }
}

function post(transport: Transport, message: PageMessage | WithheldMessage): void {
  try {
    if (JSON.stringify(message).length > mostText) throw new RangeError(`${message.type} is too long`)
    transport.send(message)
  } catch (cause) {
    console.debug('inlet: the host did not take a message', cause)
  }
}

/** Gives a random word for one life of the page. */
export function makeEpoch(crypto: Crypto): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')
}
