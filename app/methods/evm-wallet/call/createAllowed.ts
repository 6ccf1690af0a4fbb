import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { BaseUnits } from '../../../chains/amount.ts'
import type { Tools } from '../tools.ts'
import type { CallOrder } from './callOrder.ts'
import { readAllowance } from './readAllowance.ts'

/** Reads what an order's spender may take already, for the eye alone: it is read again before anything is asked. */
export function createAllowed(
  { openReader }: Pick<Tools, 'openReader'>,
  order: Accessor<CallOrder | undefined>,
): Accessor<BaseUnits | undefined> {
  const [allowed, setAllowed] = createSignal<BaseUnits>()
  createEffect(() => {
    const known = order()
    setAllowed(undefined)
    if (!known?.call.approval) return
    let isGone = false
    onCleanup(() => (isGone = true))
    const look = async () => {
      const read = await openReader(known.info.provider, known.call.asset.chainId)
      const units = read && (await readAllowance(read, known))
      if (!isGone) setAllowed(units)
    }
    void look().catch(() => undefined)
  })
  return allowed
}
