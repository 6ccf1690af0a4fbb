import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { isDepositError } from '../errors.ts'
import type { AnyTransfer, Transfer } from '../model/instruction.ts'
import { isLive } from '../model/depositState.ts'
import { useSession } from '../session/SessionContext.tsx'
import { checking, receiverOf } from './checking.ts'
import { createTimeUp } from './createTimeUp.ts'

/** Whether a receiver address may be on screen; `address` is the one constant that is shown, encoded and copied. */
export type Reveal =
  | { readonly status: 'checking' }
  | { readonly status: 'shown'; readonly address: string }
  /** The memo is missing: never shown. */
  | { readonly status: 'withheld' }
  | { readonly status: 'failed'; readonly reason: 'stale' | 'part' | 'time_up' }

const unchecked: Reveal = { status: 'checking' }
/** Facts older than this are read again before an address is revealed. */
const freshMs = 60_000

/**
 * Decides whether the receiver address may be shown: facts are fresh, the time is not up unheard, no memo is missing,
 * shape and checksum hold.
 *
 * An address that fails its check stops the page. A slow line or a missing file can be tried again.
 */
export function createReveal(instruction: Accessor<Transfer | AnyTransfer>): {
  readonly reveal: Accessor<Reveal>
  retry(): void
} {
  const session = useSession()
  const [reveal, setReveal] = createSignal<Reveal>(unchecked)
  const [round, setRound] = createSignal(0)
  // Another network is another reveal, also where the address is the same.
  const place = createMemo(() => {
    const current = instruction()
    return current.kind === 'transfer' ? current.asset.chainId : current.family
  })
  const receiver = createMemo(() => instruction().receiverAddress)
  const isTimeUp = createTimeUp(() => {
    const state = session.state()
    return instruction().expiresAt ?? (isLive(state) ? state.session.expiresAt : undefined)
  })
  const isWithheld = createMemo(() => {
    const current = instruction()
    return current.kind === 'transfer' && current.memo.kind === 'unknown'
  })

  const check = async (): Promise<Reveal | undefined> => {
    if (isWithheld()) return { status: 'withheld' }
    const isFresh = session.ageMs() < freshMs || (await session.refresh())
    if (!isFresh) return { status: 'failed', reason: 'stale' }
    try {
      return { status: 'shown', address: await checking.make(...receiverOf(instruction())) }
    } catch (thrown) {
      if (!isDepositError(thrown, 'address_invalid')) return { status: 'failed', reason: 'part' }
      session.stop(thrown)
      return undefined
    }
  }
  createEffect(
    on([place, receiver, isWithheld, round], () => {
      let isGone = false
      onCleanup(() => (isGone = true))
      const address = !isWithheld() && session.ageMs() < freshMs && checking.known(...receiverOf(instruction()))
      if (address) return void setReveal({ status: 'shown', address })
      setReveal(unchecked)
      void check().then((next) => next && !isGone && setReveal(next))
    }),
  )
  return {
    reveal: () => (isTimeUp() ? { status: 'failed', reason: 'time_up' } : reveal()),
    retry: () => void (isTimeUp() ? session.refresh() : setRound((last) => last + 1)),
  }
}
