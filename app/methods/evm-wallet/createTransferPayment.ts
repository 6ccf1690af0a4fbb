import type { Accessor } from 'solid-js'
import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import type { ShownOrder } from './createOrder.ts'
import { loadEvm } from './loadEvm.ts'
import { bringTo } from './reachChain.ts'
import { reportStrayChain } from './reportStrayChain.ts'
import { sendTransfer } from './sendTransfer.ts'

/** Makes the payment of an order by one transfer: the wallet comes to the order's chain first. */
export function createTransferPayment(
  session: RunningSession,
  sessionId: string,
  order: Accessor<ShownOrder | undefined>,
  now: () => number,
): Payment {
  return sendingKit.use().createPayment({
    ...{ session, sessionId, order, now, isSame },
    chainOf: ({ asset }) => asset.chainId,
    prepare: ({ info, asset }) => bringTo(info.provider, asset.chainId),
    async ask({ info, ...order }, isWanted, knownHash) {
      const evm = await loadEvm().catch((cause: unknown) => {
        throw new DepositError('part_unavailable', { part: 'evm' }, cause)
      })
      const hash = await sendTransfer(evm, info.provider, order, isWanted, knownHash)
      if (hash) void reportStrayChain(session, info.provider, order.asset.chainId)
      return hash
    },
  })
}

function isSame(one: ShownOrder, other: ShownOrder): boolean {
  return (
    one.info.provider === other.info.provider &&
    one.account === other.account &&
    one.units === other.units &&
    one.asset.assetId === other.asset.assetId &&
    isSameAddress(familyOf(one.asset.chainId), one.receiverAddress, other.receiverAddress)
  )
}
