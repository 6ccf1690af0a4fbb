import { merchantRoute } from '../faces/bleepay/makeWidget.ts'
import { InputError, type RefundInput } from './inputs.ts'
import { findRamp, refundRamp } from './moveRamp.ts'
import { chainOf, type SandboxContext } from './sandboxContext.ts'

/**
 * Pays a session's payment back to its sender, once: out of a merchant's address, or as a transfer that ends so.
 * @throws InputError where there is nothing to pay back
 */
export async function refundNow(context: SandboxContext, { sessionId }: RefundInput) {
  const ramp = findRamp(context, sessionId)
  if (ramp) return refundRamp(context, ramp)
  const { payments, sessions } = context.merchants
  const session = sessions.read(sessionId)
  if (!session) throw new InputError('sessionId', 'expected the id of a BleePay session or an Infinite transfer', 404)
  const payment = session.paymentId === null ? undefined : payments.get(session.paymentId)
  if (payment?.stage !== 'final') throw new InputError('sessionId', 'expected a session whose payment is final')
  const { id, widgetId, chainId, asset, from: to, units } = payment
  const payout = { id: `merchant-refund:${id}`, asset, to, units }
  const { hash } = await chainOf(context, chainId).moveFromVault(merchantRoute(widgetId), payout)
  if (payment.refundHash === null) payments.refunded(payment, hash)
  return { hash, to }
}
