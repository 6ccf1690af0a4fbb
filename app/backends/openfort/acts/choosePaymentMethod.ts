import { addressProblem } from '../../../chains/address.ts'
import { rescaleUp } from '../../../chains/amount.ts'
import { familyOf, tokenAddressOf } from '../../../chains/caip.ts'
import { DepositError, isDepositError } from '../../../errors.ts'
import type { Session } from '../../../model/session.ts'
import type { TransferChoice } from '../../backend.ts'
import { nativeCurrency } from '../currency.ts'
import type { Desk } from '../desk.ts'
import { nominalUnits } from '../nominal.ts'

/** Commits a way to pay, and gives the answer: the session with its route. */
export async function choosePaymentMethod(choice: TransferChoice, signal: AbortSignal, desk: Desk): Promise<unknown> {
  const { call, backend, credentials, session } = desk
  const { sessionId, clientSecret } = credentials
  checkRefund(choice, session, backend)
  const family = familyOf(choice.asset.chainId)
  const post = (type: string) =>
    call(
      `sessions/${encodeURIComponent(sessionId)}/payment_methods`,
      { clientSecret, paymentMethod: toWireMethod(type, choice, session) },
      signal,
    )
  try {
    return await post(choice.exchange ? 'cex' : family)
  } catch (thrown) {
    // Newer servers have no `cex`: the same route without the exchange's own words.
    if (!choice.exchange || !isDepositError(thrown, 'backend_rejected')) throw thrown
    return post(family)
  }
}

/**
 * Refuses, as the server would, a route between families without a refund address of the source's: what stands in for it
 * otherwise may be nobody's.
 */
function checkRefund({ asset, refundAddress }: TransferChoice, session: Session | undefined, backend: string): void {
  const family = familyOf(asset.chainId)
  const isImplied = !session || familyOf(session.target.asset.chainId) === family
  if (refundAddress === undefined ? !isImplied : addressProblem(family, refundAddress))
    throw new DepositError('backend_rejected', { backend, status: 400, field: 'refundTo' })
}

function toWireMethod(type: string, choice: TransferChoice, session: Session | undefined): object {
  const { asset, refundAddress, exchange } = choice
  return {
    type,
    ...(type === 'cex' && { cex: exchange }),
    source: {
      chain: asset.chainId,
      currency: tokenAddressOf(asset.assetId) ?? nativeCurrency(asset.chainId),
      amount: quoteUnits(choice, session).toString(),
    },
    ...(refundAddress && { refundTo: refundAddress }),
  }
}

/** What a route is quoted with: the payer's amount, else what must land, else the vendor's nominal amount. */
function quoteUnits({ asset, amount }: TransferChoice, session: Session | undefined): bigint {
  if (amount !== undefined) return amount
  const target = session?.target
  const isLike = target?.amount !== undefined && target.asset.symbol === asset.symbol
  return isLike ? rescaleUp(target.amount, target.asset.decimals, asset.decimals) : nominalUnits(asset)
}
