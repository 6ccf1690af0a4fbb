import type { Accessor } from 'solid-js'
import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import { chainFacts } from './chainAccess.ts'
import type { ShownOrder } from './createOrder.ts'
import { readChainId } from './provider.ts'
import { sendTransfer } from './sendTransfer.ts'
import { switchChain } from './switchChain.ts'

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
    prepare: ({ info, asset }) => switchChain(info.provider, asset.chainId, chainFacts(asset.chainId)),
    async ask({ info, ...order }, isWanted, knownHash) {
      const evm = await import('#island/evm').catch((cause: unknown) => {
        throw new DepositError('part_unavailable', { part: 'evm' }, cause)
      })
      const hash = await sendTransfer(evm, info.provider, order, isWanted, knownHash)
      if (hash) void reportStrayChain(session, { ...order, info })
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

/** Some wallets tell of a new chain before they use it: the money may have left on another one than was shown. */
async function reportStrayChain(session: RunningSession, { info, asset }: ShownOrder): Promise<void> {
  const actual = await readChainId(info.provider).catch(() => undefined)
  if (actual && actual !== asset.chainId)
    session.reportNotice(new DepositError('wallet_wrong_chain', { expected: asset.chainId, actual }))
}
