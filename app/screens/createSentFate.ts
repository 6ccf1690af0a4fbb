import type { Accessor } from 'solid-js'
import { createSignal, getOwner, onCleanup, runWithOwner } from 'solid-js'
import { loadFate } from '../methods/registry.ts'
import type { SentTransfer } from '../session/journal.ts'
import type { Fate } from '../watch/fate.ts'

/** Gives what the chain says of a payment that was sent, once the part that asks it is there. Ends with its owner. */
export function createSentFate(sent: Accessor<SentTransfer>): Accessor<Fate> {
  const [watched, setWatched] = createSignal<Accessor<Fate>>(() => ({ kind: 'unknown' }))
  const owner = getOwner()
  let isGone = false
  onCleanup(() => (isGone = true))
  void loadFate().then(
    (createFate) => {
      if (!isGone) runWithOwner(owner, () => setWatched(() => createFate(sent)))
    },
    () => undefined,
  )
  return () => watched()()
}
