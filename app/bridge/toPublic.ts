import type { Asset } from '../chains/assets.ts'
import { bank as bankChain } from '../chains/caip.ts'
import type { Session, Transaction } from '../model/session.ts'
import type { PublicAmount, PublicSession, PublicTransaction } from './publicSession.ts'

/** Gives what a host may know of a session. */
export function toPublicSession(session: Session): PublicSession {
  const { sessionId, backend, status, isTest, issue, expiresAt, target, transferId, bank } = session
  const address = target.asset.chainId === bankChain ? '' : target.address
  return {
    sessionId,
    backend,
    status,
    isTest,
    ...(issue && { issue }),
    ...(expiresAt !== undefined && { expiresAt }),
    target: { ...toPublicAmount(target.asset, target.amount), address },
    ...(transferId && { transferId }),
    ...(bank && { bank }),
  }
}

/** Gives what a host may know of a transaction of the session; fields that nobody knows are absent. */
export function toPublicTransaction(asset: Asset | undefined, transaction: Transaction | undefined): PublicTransaction {
  return {
    ...(asset && toPublicAmount(asset, transaction?.amount)),
    ...(transaction && { txHash: transaction.hash }),
  }
}

function toPublicAmount({ chainId, assetId, isScaleOwn }: Asset, amount: bigint | undefined): PublicAmount {
  return { chainId, assetId, ...(amount !== undefined && !isScaleOwn && { amount: amount.toString() }) }
}
