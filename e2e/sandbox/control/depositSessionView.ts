import type { DepositSession, Payment } from '../ledger/merchants/model.ts'
import type { SandboxContext } from './sandboxContext.ts'
import { withAmount } from './sessionView.ts'

/**
 * Writes what the sandbox knows of a session that is paid straight to a merchant: with all that arrived at the shared
 * address since, `unmatched` where it is taken for nobody's.
 */
export function depositSessionView({ ledger, merchants }: SandboxContext, session: DepositSession) {
  const { chainId, asset, units, address } = session
  const payments = merchants.payments.ofWidget(session.widgetId).filter((payment) => payment.chainId === chainId)
  const mine = payments.filter(({ sessionId, id }) => sessionId === session.id || id === session.paymentId)
  const unmatched = payments.filter(({ sessionId }) => sessionId === null)
  const about = new Set([session.id, ...unmatched.map(({ id }) => id)])
  const webhooks = [...ledger.store.webhook.all()].filter(({ sessionId }) => about.has(sessionId))
  return {
    backend: 'bleepay',
    sessionId: session.id,
    widgetId: session.widgetId,
    status: session.status,
    target: withAmount(chainId, asset, units, { address }),
    receiverAddress: address,
    createdAt: session.createdAt,
    expiresAt: session.expiresAt,
    deposits: mine.map(paymentView),
    unmatched: unmatched.map(paymentView),
    refund: refundOf(mine),
    webhooks: webhooks.map(({ type, status, state, attempts }) => ({ type, status, state, attempts })),
  }
}

function paymentView({ hash, block, from, stage, chainId, asset, units }: Payment) {
  return { hash, block: block.toString(), from, status: stage, ...withAmount(chainId, asset, units, {}) }
}

function refundOf(payments: Payment[]) {
  const payment = payments.find(({ refundHash }) => refundHash !== null)
  if (!payment) return null
  const { refundHash: hash, from: to, chainId, asset, units } = payment
  return { hash, to, ...withAmount(chainId, asset, units, {}) }
}
