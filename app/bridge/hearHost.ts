import type { Ability } from '../lib/hostAbilities.ts'
import { setHostAbilities } from '../lib/hostAbilities.ts'
import { carryOut } from './carryOut.ts'
import type { Binding, Way } from './makeBinding.ts'
import { makeGate } from './makeGate.ts'
import type { Outbox } from './makeOutbox.ts'
import type { Requests } from './makeRequests.ts'
import type { HostMessage } from './messages.ts'
import type { PageControl } from './pageControl.ts'
import { readHostMessage } from './readHostMessage.ts'
import type { WalletMessage } from './wallets/hostWallets.ts'

/** What a host's message can reach. */
export type HearingParts = {
  readonly outbox: Outbox
  readonly binding: Binding
  readonly requests: Requests
  readonly page: PageControl
  readonly tellState: (re?: string) => void
  /** What the URL says that the host carries out. */
  readonly claimed: readonly Ability[]
  /** Stops saying `ready`. */
  readonly quiet: () => void
  /** Says `ready` once more. */
  readonly greet: () => void
  /** Hears that somebody proved to be the host. */
  readonly met: () => void
  /** Hears what a host that has greeted the page says of its wallets. */
  readonly wallets: (message: WalletMessage) => void
  /** Tells the host that nothing keeps it from closing. */
  readonly close: () => void
  /** Ms, by a clock that nobody sets. */
  readonly now: () => number
}

type Hello = Extract<HostMessage, { type: 'host.hello' }>

/** Gives the ear for a host's messages. Nothing that a host says reaches what is paid. */
export function hearHost(parts: HearingParts): (data: unknown, way: Way) => void {
  const { outbox, binding, requests, page, tellState } = parts
  const gate = makeGate(parts.now)
  let hasPort = false
  let hasMet = false

  const greet = ({ id, data }: Hello, port: MessagePort | undefined, isPort: boolean) => {
    outbox.trust()
    hasMet = true
    parts.met()
    if (port) binding.takePort(port)
    else if (!isPort) binding.dropPort()
    hasPort = port !== undefined || isPort
    if (port) parts.greet()
    setHostAbilities(requests.abilitiesOf(data.caps ?? parts.claimed))
    tellState(id)
    outbox.replay(data.last)
  }
  return (data, way) => {
    // Looked at before it is read: in a flood nothing more is done.
    if (!gate.admits(/answer/.test(Object(data).type ?? data))) return
    const message = readHostMessage(data)
    // Once there is a port the window is for a new hello alone.
    if (!message || (hasPort && !way.isPort && message.type !== 'host.hello')) return
    if (!gate.isNew(message.id)) return
    parts.quiet()
    binding.scan()
    if (message.type === 'misread') {
      const error = { code: 'message_invalid', message: 'The data is not what it should be.', recoverable: true }
      return void outbox.send('answer', { re: message.id, ok: false, error })
    }
    if (message.type === 'host.hello') return greet(message, way.port, way.isPort)
    if (message.type === 'host.ping') return tellState(message.id)
    if (message.type === 'host.answer') requests.settle(message.data.re, message.data.ok)
    if (isOfWallets(message)) return void (hasMet && parts.wallets(message))
    outbox.send('answer', { re: message.id, ...carryOut(message, page, parts.close) })
  }
}

function isOfWallets(message: HostMessage): message is WalletMessage {
  return /answer|wallet/.test(message.type)
}
