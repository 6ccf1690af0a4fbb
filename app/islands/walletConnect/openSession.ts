import { createPeer, type Peer } from './createPeer.ts'
import type { Relay } from './createRelay.ts'
import { RelayFailure } from './failures.ts'
import type { KeptSession, Wallet } from './keptSession.ts'
import { toRecord } from './messages.ts'
import { accountsOn, allows, chainsOf, readNamespaces } from './namespaces.ts'

/** What a wallet tells by itself. A chain that it says it went to is as wallets write it: in `data`, and beside it in `chainId`. */
export type SessionEvent =
  | { readonly kind: 'accounts' }
  | { readonly kind: 'chain'; readonly data: unknown; readonly chainId: unknown }
  | { readonly kind: 'ended' }

/** A wallet that agreed to be asked. Chains by CAIP-2. */
export type Session = {
  readonly topic: string
  readonly wallet: Wallet
  chains(): readonly string[]
  accountsOn(chainId: string): readonly string[]
  allows(chainId: string, method: string): boolean
  /** Asks the wallet, once. Rejects with PeerError, or RelayFailure: see `createPeer`. */
  request(chainId: string, method: string, params: unknown): Promise<unknown>
  listen(listener: (event: SessionEvent) => void): () => void
  /** Ends the session on both sides. */
  end(): void
}

/** How long a wallet may carry out a request: a hardware wallet takes minutes, and nothing old is ever signed by mistake. */
const requestMs = 900_000
const leaveMs = 15_000

/** What a session does to who keeps it. */
export type Keeper = { keep(session: KeptSession): void; forget(topic: string): void }

/** Opens a session that was settled: answers what the wallet tells, and keeps what changes. */
export function openSession(relay: Relay, start: KeptSession, keeper: Keeper): { session: Session; peer: Peer } {
  let kept = start
  let spaces = readNamespaces(kept.namespaces)
  let isOver = false
  const listeners = new Set<(event: SessionEvent) => void>()
  const tell = (event: SessionEvent) => [...listeners].forEach((listener) => listener(event))
  const change = (next: Partial<KeptSession>) => keeper.keep((kept = { ...kept, ...next }))
  const finish = () => {
    if (isOver) return
    isOver = true
    spaces = []
    peer.end()
    keeper.forget(kept.topic)
    tell({ kind: 'ended' })
  }
  const peer = createPeer(relay, kept, (method, params) => {
    const done = { result: true }
    switch (method) {
      case 'wc_sessionUpdate':
        spaces = readNamespaces(params['namespaces'])
        change({ namespaces: params['namespaces'] })
        tell({ kind: 'accounts' })
        return done
      case 'wc_sessionExtend':
        if (Number.isFinite(Number(params['expiry']))) change({ expiresAt: Number(params['expiry']) * 1000 })
        return done
      case 'wc_sessionEvent': {
        const { name, data } = toRecord(params['event'])
        if (name === 'accountsChanged') tell({ kind: 'accounts' })
        if (name === 'chainChanged') tell({ kind: 'chain', data, chainId: params['chainId'] })
        return done
      }
      case 'wc_sessionDelete':
        // The answer goes out before the topic is left.
        queueMicrotask(finish)
        return done
      case 'wc_sessionPing':
        return done
      default:
        return { error: { code: 10_001, message: 'Unsupported method' } }
    }
  })
  const session: Session = {
    topic: kept.topic,
    wallet: kept.wallet,
    chains: () => chainsOf(spaces),
    accountsOn: (chainId) => accountsOn(spaces, chainId),
    allows: (chainId, method) => allows(spaces, chainId, method),
    async request(chainId, method, params) {
      if (isOver || kept.expiresAt <= Date.now()) throw new RelayFailure('ended')
      const expiryTimestamp = Math.floor((Date.now() + requestMs) / 1000)
      return peer.call('wc_sessionRequest', { request: { method, params, expiryTimestamp }, chainId }, requestMs, true)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end() {
      if (isOver) return
      peer.call('wc_sessionDelete', { code: 6000, message: 'User disconnected.' }, leaveMs).catch(() => undefined)
      finish()
    },
  }
  return { session, peer }
}
