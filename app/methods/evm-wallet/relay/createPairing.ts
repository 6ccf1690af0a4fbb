import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import type { Ask, Reason, RelayFailure, Session } from '#island/walletConnect'
import { makeListener } from '../../../lib/makeListener.ts'
import type { RelayClient } from '../../../wallets/relay/relayClient.ts'

/** Where a pairing stands. */
export type PairingStage =
  | { readonly kind: 'starting' }
  /** `isRenewed`: the one before ran out. */
  | { readonly kind: 'waiting'; readonly uri: string; readonly isRenewed: boolean }
  | { readonly kind: 'failed'; readonly reason: Reason }

/** A pairing on screen. */
export type PairingState = { readonly stage: Accessor<PairingStage>; retry(): void }

/** Lists the wallet of a session, and gives what is to happen while the payer is still here; nothing when it is of no use. */
export type TakeSession = (session: Session, hold: RelayClient['hold']) => (() => void) | undefined

/**
 * Proposes a session until a wallet takes it or the payer goes; one that runs out is made anew, when somebody looks.
 * A session that comes after that is taken too; one that is of no use ends.
 */
export function createPairing(open: () => Promise<RelayClient>, ask: Ask, take: TakeSession): PairingState {
  const [stage, setStage] = createSignal<PairingStage>({ kind: 'starting' })
  const ends = new Set<() => void>()
  let isGone = false
  onCleanup(() => {
    isGone = true
    for (const end of ends) end()
  })

  const pair = async (isRenewed: boolean) => {
    const { client, hold } = await open()
    const release = hold()
    ends.add(release)
    try {
      const { uri, approval, cancel } = await client.propose(ask)
      ends.add(cancel)
      if (isGone) return cancel()
      setStage({ kind: 'waiting', uri, isRenewed })
      const session = await approval
      const done = take(session, hold) ?? (() => setStage({ kind: 'failed', reason: 'unsupported' }))
      if (!isGone) done()
    } finally {
      release()
    }
  }
  const start = async (isRenewed: boolean) => {
    setStage({ kind: 'starting' })
    try {
      await pair(isRenewed)
    } catch (failure) {
      if (isGone) return
      const reason = reasonOf(failure)
      if (reason === 'expired') whenSeen(() => void start(true), ends)
      else setStage({ kind: 'failed', reason })
    }
  }
  void start(false)
  return { stage, retry: () => void start(false) }
}

/** What is no failure of the relay is code that did not come: that is out of reach as well. */
function reasonOf(failure: unknown): Reason {
  return (failure as Partial<RelayFailure> | undefined)?.reason ?? 'unreachable'
}

/** Runs at once where the page is in sight, else when it is again. */
function whenSeen(run: () => void, ends: Set<() => void>): void {
  if (!document.hidden) return run()
  const stop = makeListener(document, 'visibilitychange', () => {
    if (document.hidden) return
    stop()
    run()
  })
  ends.add(stop)
}
