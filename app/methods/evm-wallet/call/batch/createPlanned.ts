import type { Accessor } from 'solid-js'
import { createMemo, createSignal } from 'solid-js'
import type { BaseUnits } from '../../../../chains/amount.ts'
import type { Eip1193Provider } from '../../../../wallets/eip1193.ts'
import type { Tools } from '../../tools.ts'
import type { CallOrder } from '../callOrder.ts'
import { createOffersBatch } from './createOffersBatch.ts'
import { planBatch } from './planBatch.ts'

/** An order as it is to be asked for, and the way out of one request. */
export type Planned = {
  readonly planned: Accessor<CallOrder | undefined>
  /** The wallet of an order is asked one after the other from now on. */
  takeApart(order: CallOrder): void
}

/** Plans an order as one request where its wallet offers that and an approval is missing. */
export function createPlanned(
  tools: Pick<Tools, 'readWallet'>,
  order: Accessor<CallOrder | undefined>,
  allowed: Accessor<BaseUnits | undefined>,
): Planned {
  const isOffered = createOffersBatch(tools, order)
  const [apart, setApart] = createSignal<Eip1193Provider>()
  const planned = createMemo(() => {
    const known = order()
    const isOne = known && isOffered() && apart() !== known.info.provider
    return isOne ? { ...known, batch: planBatch(known, allowed()) } : known
  })
  return { planned, takeApart: ({ info }) => void setApart(() => info.provider) }
}
