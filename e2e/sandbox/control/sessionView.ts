import { formatUnits } from 'viem'
import { assetOf } from '../chains/networks.ts'
import { toWire } from '../faces/daimo/toWire.ts'
import { toPublicWire } from '../faces/openfort/toWire.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Deposit, Session, Transaction } from '../ledger/model.ts'

/** Writes what the sandbox knows of a session. Amounts are base units as text, with decimal text beside them. */
export function sessionView(ledger: Ledger, session: Session) {
  const { paymentMethod } = (session.backend === 'daimo' ? toWire : toPublicWire)(ledger, session)
  return { ...moneyView(ledger, session), paymentMethod }
}

/** Writes the same without what its backend's face says of it. */
export function moneyView(ledger: Ledger, session: Session) {
  const { store } = ledger
  const settlements = ledger.settlements.ofSession(session.id)
  const lead = settlements.find(({ id }) => id === session.leadId)
  const webhooks = [...store.webhook.all()].filter(({ sessionId }) => sessionId === session.id)
  const route = session.method && store.route.need(session.method.routeId)
  return {
    backend: session.backend,
    sessionId: session.id,
    status: session.status,
    target: withAmount(session.target.chainId, session.target.asset, session.lockedUnits, {
      address: session.target.address,
    }),
    receiverAddress: route?.receiver ?? null,
    source:
      route?.takes === 'asset' && session.method
        ? withAmount(route.chainId, route.asset, session.method.units, { refundTo: route.refundTo })
        : null,
    deposits: ledger.deposits.ofSession(session.id).map(depositView),
    delivery: lead?.delivery ? transactionView(lead.delivery) : null,
    refund: lead?.refund ? transactionView(lead.refund) : null,
    settlements: settlements.map(({ stage, units, refundReason, delivery, sweep, refund }) => ({
      stage,
      units: units.toString(),
      refundReason,
      delivery: delivery && transactionView(delivery),
      sweep: sweep && transactionView(sweep),
      refund: refund && transactionView(refund),
    })),
    webhooks: webhooks.map(({ type, status, state, attempts }) => ({
      type,
      status,
      state,
      attempts,
    })),
  }
}

function depositView({ hash, chainId, asset, units, from, stage, block }: Deposit) {
  return { hash, block: block.toString(), from, status: stage, ...withAmount(chainId, asset, units, {}) }
}

function transactionView({ hash, chainId, asset, units, to, block }: Transaction) {
  return { hash, block: block.toString(), to, ...withAmount(chainId, asset, units, {}) }
}

/** Writes an amount as base units, with decimal text beside it. */
export function withAmount<More extends object>(
  chainId: Deposit['chainId'],
  address: string,
  units: bigint | null,
  more: More,
) {
  const { symbol, decimals } = assetOf(chainId, address)
  const amount = units === null ? null : units.toString()
  const text = units === null ? null : formatUnits(units, decimals)
  return { chainId, asset: address, symbol, decimals, amount, text, ...more }
}
