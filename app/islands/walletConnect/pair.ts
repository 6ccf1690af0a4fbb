import { createPeer, type Peer } from './createPeer.ts'
import type { Relay } from './createRelay.ts'
import { PeerError, RelayFailure } from './failures.ts'
import type { KeptSession } from './keptSession.ts'
import { readSettlement } from './keptSession.ts'
import type { Topic } from './keys.ts'
import { toHex } from './bytes.ts'
import type { Curves } from './curves.ts'
import { agree, makeKey, topicOf } from './keys.ts'
import { toRecord } from './messages.ts'

/** What a page asks of a wallet, by namespace, such as `eip155`. None of it is required: a wallet shares what it has of it. */
export type Ask = Readonly<
  Record<
    string,
    {
      /** CAIP-2. */
      readonly chains: readonly string[]
      readonly methods: readonly string[]
      readonly events: readonly string[]
    }
  >
>

/** Who asks, as the wallet shows it. */
export type Metadata = {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly icons: readonly string[]
}

/** A proposal that waits for a wallet. */
export type Pairing = {
  /** What the wallet scans or is opened with. */
  readonly uri: string
  /** Ms since epoch. */
  readonly expiresAt: number
  /** Rejects with {@link RelayFailure} `rejected`, `unsupported`, `refused`, `expired`; the last also after `cancel`. */
  readonly approval: Promise<KeptSession>
  cancel(): void
}

/** Where peers are reached by their topics while a pairing goes on. */
export type Desk = { add(topic: string, peer: Peer): void; remove(topic: string): void }

const pairingMs = 300_000

/**
 * Proposes a session to whatever wallet gets the URI first.
 *
 * Rejects with {@link RelayFailure} `unreachable` or `refused` when the relay does not take the proposal.
 * @see https://specs.walletconnect.com/2.0/specs/clients/sign/session-proposal
 * @see https://eips.ethereum.org/EIPS/eip-1328
 */
export async function pair(relay: Relay, desk: Desk, curves: Curves, metadata: Metadata, ask: Ask): Promise<Pairing> {
  const expiresAt = Date.now() + pairingMs
  const expiryTimestamp = Math.floor(expiresAt / 1000)
  const [pairing, own] = await Promise.all([topicOf(curves, makeKey()), curves.makePair()])
  const peer = createPeer(relay, pairing, () => ({ result: true }))
  desk.add(pairing.topic, peer)
  const leave = () => {
    peer.end()
    desk.remove(pairing.topic)
    relay.unsubscribe(pairing.topic)
  }
  try {
    await relay.subscribe(pairing.topic)
  } catch (failure) {
    leave()
    throw failure
  }
  const proposal = {
    relays: [{ protocol: 'irn' }],
    requiredNamespaces: {},
    optionalNamespaces: ask,
    proposer: { publicKey: toHex(own.publicKey), metadata },
    pairingTopic: pairing.topic,
    expiryTimestamp,
  }
  const approval = peer
    .call('wc_sessionPropose', proposal, pairingMs, true)
    .then(async (response) => {
      const responderKey = String(toRecord(response)['responderPublicKey'])
      return settle(relay, desk, await agree(curves, own, responderKey), responderKey, expiresAt, ask)
    })
    .catch((failure: unknown) => {
      throw toFailure(failure)
    })
    .finally(leave)
  // Whoever waits hears of it; nobody has to.
  approval.catch(() => undefined)
  return { uri: writeUri(pairing, expiryTimestamp), expiresAt, approval, cancel: leave }
}

/** Waits on the topic that was agreed on, until the wallet says what it shares. */
async function settle(
  relay: Relay,
  desk: Desk,
  agreed: Topic,
  responderKey: string,
  expiresAt: number,
  ask: Ask,
): Promise<KeptSession> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const settled = new Promise<KeptSession>((resolve, reject) => {
    timer = setTimeout(() => reject(new RelayFailure('expired')), Math.max(0, expiresAt - Date.now()))
    const peer = createPeer(relay, agreed, (method, params) => {
      const settlement = method === 'wc_sessionSettle' ? readSettlement(params, Object.keys(ask)) : undefined
      if (settlement && settlement.controller === responderKey) {
        const { wallet, namespaces } = settlement
        resolve({ ...agreed, wallet, namespaces, expiresAt: settlement.expiresAt })
        return { result: true }
      }
      reject(new RelayFailure('unsupported'))
      return { error: { code: 5100, message: 'No account of a chain that was asked for' } }
    })
    desk.add(agreed.topic, peer)
  })
  try {
    await relay.subscribe(agreed.topic)
    return await settled
  } catch (failure) {
    desk.remove(agreed.topic)
    relay.unsubscribe(agreed.topic)
    throw failure
  } finally {
    clearTimeout(timer)
  }
}

function toFailure(failure: unknown): RelayFailure {
  if (failure instanceof PeerError)
    return new RelayFailure(failure.code >= 5100 && failure.code < 5200 ? 'unsupported' : 'rejected')
  if (!(failure instanceof RelayFailure)) return new RelayFailure('unsupported')
  return failure.reason === 'unanswered' ? new RelayFailure('expired') : failure
}

function writeUri({ topic, key }: Topic, expiryTimestamp: number): string {
  return `wc:${topic}@2?relay-protocol=irn&symKey=${key}&expiryTimestamp=${expiryTimestamp}`
}
