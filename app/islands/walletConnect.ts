import type { Curves } from './walletConnect/curves.ts'
import type { Socket } from './walletConnect/createLine.ts'
import type { Peer } from './walletConnect/createPeer.ts'
import { createRelay } from './walletConnect/createRelay.ts'
import type { Reason } from './walletConnect/failures.ts'
import { PeerError, RelayFailure } from './walletConnect/failures.ts'
import type { KeptSession, Wallet } from './walletConnect/keptSession.ts'
import { readKept } from './walletConnect/keptSession.ts'
import { makeKey, makeToken } from './walletConnect/keys.ts'
import { toRecord } from './walletConnect/messages.ts'
import type { Session, SessionEvent } from './walletConnect/openSession.ts'
import { openSession } from './walletConnect/openSession.ts'
import type { Ask, Metadata, Pairing } from './walletConnect/pair.ts'
import { pair } from './walletConnect/pair.ts'
import { hasWebCurves, webCurves } from './walletConnect/webCurves.ts'

export { hasWebCurves, PeerError, RelayFailure }
export type { Ask, Curves, Metadata, Reason, Session, SessionEvent, Socket, Wallet }

/** Where what outlives a reload is kept, as one text. It is read once. */
export type Storage = { readonly read: () => string | undefined; readonly write: (text: string) => void }

/** What a client is made of. */
export type Options = {
  /** A ws(s) URL without a query. */
  readonly relay: string
  readonly projectId: string
  readonly metadata: Metadata
  readonly storage: Storage
  /** The engine's own when absent. */
  readonly curves?: Curves | undefined
  readonly openSocket?: (url: string) => Socket
}

/** A proposal that waits for a wallet; its session is open once it is approved. */
export type Proposal = Omit<Pairing, 'approval'> & { readonly approval: Promise<Session> }

/** This page at the relay, with one session at most. */
export type Client = {
  /** Gives the session that is open, also the one of before a reload. */
  session(): Session | undefined
  /** Proposes a session. Rejects with {@link RelayFailure} `unreachable`, `refused`. */
  propose(ask: Ask): Promise<Proposal>
  /** Listens for the wallet, and looks whether the line still stands. Nothing happens without a session. */
  wake(): void
  /** Lets the line go until something is asked or it is woken. */
  rest(): void
}

/**
 * Creates this page's end of WalletConnect, version 2: it proposes sessions, and asks wallets through them. Nothing is
 * opened until something is asked.
 *
 * The protocol is small, and its own library is not: this is the asking side of it alone, with one session, no
 * telemetry, and no host but the relay.
 *
 * @see https://specs.walletconnect.com/2.0
 */
export function createClient({
  relay: relayUrl,
  projectId,
  metadata,
  storage,
  curves = webCurves,
  openSocket = openWeb,
}: Options): Client {
  const stored = readStored(storage.read())
  const seed = typeof stored['seed'] === 'string' ? stored['seed'] : makeKey()
  const peers = new Map<string, Peer>()
  const relay = createRelay(
    async () => {
      const token = await makeToken(curves, seed, relayUrl, Date.now())
      return openSocket(`${relayUrl}?auth=${token}&projectId=${projectId}`)
    },
    (topic, message) => peers.get(topic)?.hear(message),
  )
  const desk = {
    add: (topic: string, peer: Peer) => void peers.set(topic, peer),
    remove: (topic: string) => void peers.delete(topic),
  }
  const keep = (session: KeptSession | undefined) => storage.write(JSON.stringify({ seed, session }))
  let session: Session | undefined

  const open = (kept: KeptSession) => {
    const opened = openSession(relay, kept, {
      keep,
      forget(topic) {
        if (session?.topic === topic) session = undefined
        keep(undefined)
        relay.unsubscribe(topic)
        peers.delete(topic)
      },
    })
    desk.add(kept.topic, opened.peer)
    session = opened.session
    return session
  }
  const start = readKept(stored['session'], Date.now())
  if (start) open(start)
  return {
    session: () => session,
    async propose(ask) {
      const { approval, ...proposal } = await pair(relay, desk, curves, metadata, ask)
      const approved = approval.then((kept) => {
        session?.end()
        keep(kept)
        return open(kept)
      })
      approved.catch(() => undefined)
      return { ...proposal, approval: approved }
    },
    wake() {
      if (!session) return
      if (relay.follows(session.topic)) relay.wake()
      else relay.subscribe(session.topic).catch(() => undefined)
    },
    rest: relay.rest,
  }
}

function readStored(text: string | undefined): Record<string, unknown> {
  try {
    return toRecord(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}

function openWeb(url: string): Socket {
  return new WebSocket(url)
}
