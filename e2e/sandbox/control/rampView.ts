import { formatUnits } from 'viem'
import { bitcoin } from '../faces/infinite/bitcoinAddress.ts'
import { toRead } from '../faces/infinite/transferWire.ts'
import type { Ramp, RampCoin, RampDeposit, RampPayment } from '../ledger/ramps/model.ts'
import { findRamp } from './moveRamp.ts'
import type { SandboxContext } from './sandboxContext.ts'

/**
 * Writes what the sandbox knows of a transfer, found by its id or the host's name for it; undefined for neither. A name
 * that has no transfer yet asks the payer to act.
 */
export function rampView(context: SandboxContext, id: string) {
  const { ledger, ramps } = context
  const reference = id.replace(/^new_/, '')
  const ramp = findRamp(context, id)
  const transfers = ramp?.id === id ? [id] : ramps.ofReference(reference).map((one) => one.id)
  if (ramp) return { ...viewOf(context, ramp), transfers }
  if (!ledger.store.rampLink.get(reference)) return undefined
  return { backend: 'infinite', sessionId: id, status: 'requires_action', transfer: null, ...nothing, transfers }
}

const nothing = { receiverAddress: null, deposits: [], delivery: null, refund: null, settlements: [], webhooks: [] }

function viewOf({ ramps }: SandboxContext, ramp: Ramp) {
  const { coin, type, toAddress, landingUnits, delivery, refund } = ramp
  const isBuy = type === 'ONRAMP'
  const decimals = isBuy ? coin.decimals : 2
  const landing = { amount: landingUnits.toString(), text: formatUnits(landingUnits, decimals), decimals }
  return {
    backend: 'infinite',
    sessionId: ramp.id,
    status: statusOf(ramp),
    organizationId: ramp.organizationId,
    customerId: ramp.customerId,
    transfer: toRead(ramp),
    reference: ramp.reference,
    target: isBuy
      ? { chainId: chainIdOf(coin), asset: coin.asset, symbol: coin.code, ...landing, address: toAddress }
      : { symbol: ramp.bank.currency, ...landing, address: ramp.bank.accountId },
    ...nothing,
    receiverAddress: isBuy ? null : toAddress,
    deposits: ramps.depositsOf(ramp.id).map((deposit) => depositView(deposit, coin)),
    delivery: delivery && paymentView(delivery, coin),
    refund: refund && paymentView(refund, coin),
  }
}

/** The page's own word for where a transfer stands. */
function statusOf({ status, stage }: Ramp): string {
  if (stage === 'kyc_required') return 'requires_action'
  switch (status) {
    case 'PENDING':
    case 'AWAITING_FUNDS':
      return 'waiting_payment'
    case 'IN_REVIEW':
    case 'PROCESSING':
      return 'processing'
    case 'COMPLETED':
      return stage === 'refunded' ? 'bounced' : 'succeeded'
    case 'FAILED':
      return stage === 'refunded' ? 'bounced' : 'failed'
    case 'CANCELLED':
      return stage === 'refunded' ? 'bounced' : 'cancelled'
  }
}

function depositView({ hash, from, units, block }: RampDeposit, coin: RampCoin) {
  return { from, status: 'seen', ...paymentOf(hash, block, units, coin) }
}

function paymentView({ hash, block, to, units }: RampPayment, coin: RampCoin) {
  return { to, ...paymentOf(hash, block, units, coin) }
}

function paymentOf(hash: string, block: bigint, units: bigint, coin: RampCoin) {
  const { asset, code: symbol, decimals } = coin
  const text = formatUnits(units, decimals)
  return { hash, block: block.toString(), chainId: chainIdOf(coin), asset, symbol, amount: units.toString(), text }
}

function chainIdOf({ chainId }: RampCoin): string {
  return chainId ?? bitcoin
}
