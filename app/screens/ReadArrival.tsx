import type { JSX } from 'solid-js'
import { onCleanup, untrack } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import type { Session } from '../model/session.ts'
import { readArrival } from '../watch/arrival/readArrival.ts'

/** Draws nothing: asks the delivery's transaction how much it brought, once, and tells it where it says so. Ends with its owner. */
export function ReadArrival(props: {
  session: Session
  /** The node of the delivery's chain. */
  url: string
  onRead: (units: BaseUnits) => void
}): JSX.Element {
  const owner = new AbortController()
  onCleanup(() => owner.abort())
  void untrack(() => ask(props.session, props.url, props.onRead, owner.signal))
  return undefined
}

async function ask(
  { delivery, target }: Session,
  url: string,
  tell: (units: BaseUnits) => void,
  owner: AbortSignal,
): Promise<void> {
  const { asset, address } = target
  if (delivery?.chainId !== asset.chainId) return
  const arrival = { asset, receiverAddress: address, hash: delivery.hash }
  const node = { url, fetch: window.fetch.bind(window) }
  // What cannot be had leaves the title as it is.
  const units = await readArrival(arrival, node, owner).catch(() => undefined)
  if (units !== undefined && !owner.aborted) tell(units)
}
