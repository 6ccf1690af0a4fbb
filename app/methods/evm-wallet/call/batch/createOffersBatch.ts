import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { hexChain } from '../buildCall.ts'
import type { Tools } from '../../tools.ts'
import type { CallOrder } from '../callOrder.ts'
import { offersBatch } from './offersBatch.ts'

/** Asks the wallet of an order that needs an approval whether it takes both as one; a wallet that does not know the question does not. */
export function createOffersBatch(
  { readWallet }: Pick<Tools, 'readWallet'>,
  order: Accessor<CallOrder | undefined>,
): Accessor<boolean> {
  const [isOffered, setIsOffered] = createSignal(false)
  createEffect(() => {
    const known = order()
    setIsOffered(false)
    if (!known?.call.approval) return
    const { asset, account } = known.call
    let isGone = false
    onCleanup(() => (isGone = true))
    readWallet(known.info.provider, 'wallet_getCapabilities', [account, [hexChain(asset)]]).then(
      (answer) => isGone || setIsOffered(offersBatch(answer, asset.chainId)),
      () => undefined,
    )
  })
  return isOffered
}
