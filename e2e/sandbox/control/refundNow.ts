import { merchantRoute } from '../faces/bleepay/makeWidget.ts'
import { InputError, type RefundInput } from './inputs.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'

/**
 * Pays a session's payment back to its sender out of the merchant's address, once, as a merchant may decide to.
 * @throws InputError where there is nothing to pay back
 */
export async function refundNow(context: SandboxContext, { sessionId }: RefundInput) {
  const { payments, sessions } = context.merchants
  const session = sessions.read(sessionId)
  if (!session) throw new InputError('sessionId', 'expected the id of a BleePay session', 404)
  const payment = session.paymentId === null ? undefined : payments.get(session.paymentId)
  if (payment?.stage !== 'final') throw new InputError('sessionId', 'expected a session whose payment is final')
  const { id, widgetId, chainId, asset, from: to, units } = payment
  const payout = { id: `merchant-refund:${id}`, asset, to, units }
  const { hash } = await chainOf(context, chainId).moveFromVault(merchantRoute(widgetId), payout)
  if (payment.refundHash === null) payments.refunded(payment, hash)
  return { hash, to }
}
