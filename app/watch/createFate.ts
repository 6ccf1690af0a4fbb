import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import { familyOf } from '../chains/caip.ts'
import { makeListener } from '../lib/makeListener.ts'
import { makePoll } from '../lib/poll.ts'
import { recall } from '../lib/sessionMemory.ts'
import type { SentTransfer } from '../session/journal.ts'
import { createProviders } from '../wallets/createProviders.ts'
import type { AskChain, Fate } from './fate.ts'
import { openChain } from './openChain.ts'
import type { Seen } from './readEvmFate.ts'
import { readEvmFate } from './readEvmFate.ts'
import { readSolanaFate } from './readSolanaFate.ts'

/** Pauses between looks, in ms: the first ones, then the last for ever. A block that is gone again shows at a later look. */
const pausesMs = [10_000, 10_000, 10_000, 20_000, 20_000, 30_000, 60_000]
/** What no later look changes. */
const overs: readonly Fate['kind'][] = ['reverted', 'cancelled', 'stray']
/** Looks after which nobody waits in front of the page. */
const mostLooks = 200
/** How often the other chains are asked for a transfer that its own does not have: at each third look. */
const strayLooks = 3
/** Looks after which it is said that a chain does not have it. */
const patience = 5
/** Where the wallet's part remembers the one that was chosen last. */
const lastWalletKey = 'wallet'

/**
 * Watches a payment that was sent, where the deployment names a node of its chain or the wallet tells: one look at a
 * time, only while the page is in sight, fewer and fewer. Ends with its owner.
 */
export function createFate(sent: Accessor<SentTransfer>): Accessor<Fate> {
  const [fate, setFate] = createSignal<Fate>({ kind: 'unknown' })
  const wallets = createProviders(window)
  const wallet = () => wallets().find(({ id }) => id === recall(lastWalletKey))?.provider
  createEffect(
    on(
      () => sent().hash,
      () => {
        let seen: Seen | undefined
        let looks = 0
        const payment = untrack(sent)
        const look = async (ask: AskChain, signal: AbortSignal): Promise<Fate> => {
          if (familyOf(payment.chainId) === 'solana') return readSolanaFate(ask, payment)
          const found = await readEvmFate(ask, payment, seen)
          seen = found.seen
          if (found.fate.kind !== 'absent') return found.fate
          if (looks % strayLooks === 0) {
            const { findElsewhere } = await import('./lost/lost.ts')
            const actual = await findElsewhere(payment, signal)
            if (actual) return { kind: 'stray', actual }
          }
          return looks < patience ? { kind: 'unknown' } : found.fate
        }
        const isOver = () => overs.includes(fate().kind) || looks >= mostLooks
        const poll = makePoll(
          async (signal) => {
            const ask = document.hidden ? undefined : openChain(payment.chainId, untrack(wallet), signal)
            if (!ask) return
            looks += 1
            // No answer leaves what is known: the next look is a moment away.
            const next = await look(ask, signal).catch(() => undefined)
            if (next && !signal.aborted) setFate(next)
          },
          () => (document.hidden || untrack(isOver) ? undefined : pausesMs[Math.min(looks, pausesMs.length - 1)]),
        )
        onCleanup(poll.stop)
        onCleanup(makeListener(document, 'visibilitychange', poll.reschedule))
        setFate({ kind: 'unknown' })
        void poll.now()
      },
    ),
  )
  return fate
}
