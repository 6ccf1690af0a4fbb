import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import type { Caip2 } from '../../chains/caip.ts'
import type { SentTransfer } from '../../session/journal.ts'
import type { Node } from './findChain.ts'
import { findChain } from './findChain.ts'

/** What is wrong with a transfer that was sent: it is on another chain than it was shown for, or on none that was asked. */
export type Stray = { readonly actual: Caip2 | undefined }

/** When the chains are asked, in ms after the send. */
const looksMs = [20_000, 60_000, 180_000]

/**
 * Looks where a transfer went that its backend does not see: some wallets tell of a new chain and sign on the old one.
 * That it is on none is said from the second look on. `nodes` begins with the one of the chain it should be on. Ends with
 * its owner.
 */
export function createStray(
  sent: SentTransfer,
  nodes: readonly Node[],
  fetch: typeof globalThis.fetch,
): Accessor<Stray | undefined> {
  const [stray, setStray] = createSignal<Stray>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false
  const look = async (at: number) => {
    const found = await findChain(sent.hash, nodes, fetch).catch(() => 'unknown' as const)
    if (isGone) return
    if (found === undefined && at > 0) setStray({ actual: undefined })
    else if (found !== undefined)
      setStray(found === sent.chainId || found === 'unknown' ? undefined : { actual: found })
    if (found === undefined || found === 'unknown') plan(at + 1)
  }
  const plan = (at: number) => {
    const afterMs = looksMs[at]
    if (afterMs !== undefined) timer = setTimeout(() => void look(at), Math.max(0, sent.sentAt + afterMs - Date.now()))
  }
  onCleanup(() => {
    isGone = true
    clearTimeout(timer)
  })
  if (nodes[0]?.chainId === sent.chainId && sent.hash.startsWith('0x')) plan(0)
  return stray
}
