import type { Accessor } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import { familyOf } from '../chains/caip.ts'
import { makeListener } from '../lib/makeListener.ts'
import { makePoll } from '../lib/poll.ts'
import { recall } from '../lib/sessionMemory.ts'
import type { SentTransfer } from '../session/journal.ts'
import { createProviders } from '../wallets/createProviders.ts'
import type { Fate, Look, MakeLook } from './fate.ts'

/** Pauses between looks, in ms: the first ones, then the last for ever. A block that is gone again shows at a later look. */
const pausesMs = [10_000, 10_000, 10_000, 20_000, 20_000, 30_000, 60_000]
/** What no later look changes. */
const overs: readonly Fate['kind'][] = ['reverted', 'cancelled', 'stray']
/** Looks after which nobody waits in front of the page. */
const mostLooks = 200
/** Where the wallet's part remembers the one that was chosen last. */
const lastWalletKey = 'wallet'

/**
 * Watches a payment that was sent, where the deployment names a node of its chain or the wallet tells: one look at a
 * time, only while the page is in sight, fewer and fewer. What looks at the chains of a family is loaded for a payment
 * there. Ends with its owner.
 */
export function createFate(
  sent: Accessor<SentTransfer>,
  loadLook: Readonly<Record<'evm' | 'solana', () => Promise<MakeLook>>>,
): Accessor<Fate> {
  const [fate, setFate] = createSignal<Fate>({ kind: 'unknown' })
  const wallets = createProviders(window)
  const wallet = () => wallets().find(({ id }) => id === recall(lastWalletKey))?.provider
  const openLook = async (payment: SentTransfer): Promise<Look> => {
    const load = familyOf(payment.chainId) === 'solana' ? loadLook.solana : loadLook.evm
    return (await load())(payment, () => untrack(wallet))
  }
  createEffect(
    on(
      () => sent().hash,
      () => {
        let looks = 0
        let look: Look | undefined
        const payment = untrack(sent)
        const isOver = () => overs.includes(fate().kind) || looks >= mostLooks
        const poll = makePoll(
          async (signal) => {
            if (document.hidden) return
            // No code and no answer leave what is known: the next look is a moment away.
            look ??= await openLook(payment).catch(() => undefined)
            const answer = signal.aborted ? undefined : look?.(signal, looks + 1)
            if (!answer) return
            looks += 1
            const next = await answer.catch(() => undefined)
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
