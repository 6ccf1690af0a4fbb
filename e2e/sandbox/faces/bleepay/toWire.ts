import { assetOf } from '../../chains/networks.ts'
import type { MerchantBook } from '../../ledger/merchants/createMerchantBook.ts'
import type { DepositSession } from '../../ledger/merchants/model.ts'
import { slugOf, wireAddressOf } from './wireNetworks.ts'

/**
 * Writes a session as the vendor shows it: without its widget and its secret, and what arrived is its transaction's hash
 * alone. The newer form's address is `dstAddress` throughout, though its document of reading keeps the older word.
 * @see https://docs.bleepay.com/api-reference/widgets/public/get-session
 */
export function toWire({ payments }: MerchantBook, session: DepositSession) {
  const payment = session.paymentId === null ? undefined : payments.get(session.paymentId)
  const { expiresAt, ...asked } = toAsked(session)
  return {
    ...asked,
    txId: payment?.hash ?? null,
    expiresAt,
    confirmedAt: session.confirmedAt === null ? null : new Date(session.confirmedAt).toISOString(),
  }
}

/** Writes a new session for the server that made it. The secret is shown here and nowhere else. */
export function toCreatedWire(session: DepositSession) {
  return { ...toAsked(session), clientSecret: session.clientSecret }
}

function toAsked({ id, status, amount, chainId, asset, address, variant, expiresAt }: DepositSession) {
  const currency = assetOf(chainId, asset)
  return {
    id,
    paymentStatus: status,
    amount,
    currency: currency.symbol,
    network: slugOf(chainId),
    currencyAddress: wireAddressOf(currency),
    ...(variant === 'newer' ? { dstAddress: address } : { depositAddress: address }),
    expiresAt: new Date(expiresAt).toISOString(),
  }
}
