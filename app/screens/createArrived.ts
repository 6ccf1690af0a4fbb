import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import type { Session } from '../model/session.ts'
import type { Arrival } from '../watch/arrival/arrival.ts'
import { outcomesKit } from './outcomesLater.ts'

/** What a transaction says it brought: `units` where it was read and said so. */
export type Arrived = { readonly isReading: boolean; readonly units?: BaseUnits | undefined }

/**
 * Asks the transaction of a payment that is short or too much how much it brought, once, where nobody told and the
 * deployment names a node of its chain. Ends with its owner.
 */
export function createArrived(session: Accessor<Session>): Accessor<Arrived> {
  const { chainEntries } = outcomesKit.use()
  const [arrived, setArrived] = createSignal<Arrived>({ isReading: false })
  const hash = createMemo(() => arrivalOf(session())?.hash)
  createEffect(() => {
    const arrival = hash() === undefined ? undefined : untrack(() => arrivalOf(session()))
    const url = arrival && chainEntries[arrival.asset.chainId]?.rpc
    setArrived({ isReading: url !== undefined })
    if (!arrival || !url) return
    const owner = new AbortController()
    onCleanup(() => owner.abort())
    const settle = (units?: BaseUnits) => void (owner.signal.aborted || setArrived({ isReading: false, units }))
    void import('./arrivals.ts')
      .then(({ arrivals }) => arrivals.readArrival(arrival, { url, fetch: window.fetch.bind(window) }, owner.signal))
      .then(settle, () => settle())
  })
  return arrived
}

/** The question, where it has to be asked: a payment that is said to be of another amount, and no word of how much. */
function arrivalOf({ issue, route, sourceTransfer: sent, delivery }: Session): Arrival | undefined {
  const isOther = issue === 'underpaid' || issue === 'overpaid'
  if (!isOther || !sent || sent.amount !== undefined || delivery?.amount !== undefined) return undefined
  const { asset, receiverAddress } = route ?? {}
  return asset && receiverAddress && asset.chainId === sent.chainId
    ? { asset, receiverAddress, hash: sent.hash }
    : undefined
}
