import { randomBytes } from 'node:crypto'
import { formatUnits } from 'viem'
import { assetOf } from '../../chains/networks.ts'
import type { MerchantBook } from '../../ledger/merchants/createMerchantBook.ts'
import type { DepositEvent } from '../../ledger/merchants/model.ts'
import type { Outbox, WebhookDialect } from '../createOutbox.ts'
import { signWebhook } from '../signWebhook.ts'
import { slugOf } from './wireNetworks.ts'

const backend = 'bleepay'

/** Signs as the vendor says: HMAC-SHA256 of the body, here in hex. */
export const bleepayWebhooks: WebhookDialect = {
  backend,
  sign: (body) => ({ 'x-platform-signature': signWebhook(body) }),
}

/**
 * Sends each event of the book to the merchant, without any secret.
 * @see https://docs.bleepay.com/home/e-commerce/webhooks
 */
export function sendWebhooks(merchants: MerchantBook, outbox: Outbox): void {
  merchants.onEvent((event) => {
    const type = `deposit.${event.type}`
    const id = `evt_${randomBytes(12).toString('hex')}`
    const body = JSON.stringify({ id, type, data: dataOf(merchants, event) })
    const about = event.type === 'unmatched' ? event.payment.id : event.session.id
    const status = event.type === 'unmatched' ? 'UNMATCHED' : event.session.status
    outbox.send({ backend, sessionId: about, type, status, body })
  })
}

function dataOf({ payments }: MerchantBook, event: DepositEvent) {
  if (event.type === 'unmatched') {
    const { chainId, asset, units, hash, to } = event.payment
    const { symbol, decimals } = assetOf(chainId, asset)
    const amount = formatUnits(units, decimals)
    return { amount, currency: symbol, network: slugOf(chainId), txHash: hash, depositAddress: to }
  }
  const { id, status, amount, chainId, asset, address, paymentId, ...session } = event.session
  return {
    sessionId: id,
    status,
    amount,
    currency: assetOf(chainId, asset).symbol,
    network: slugOf(chainId),
    txHash: (paymentId === null ? undefined : payments.get(paymentId)?.hash) ?? null,
    depositAddress: address,
    customerEmail: session.customerEmail,
    customerReference: session.customerReference,
    metadata: session.metadata ?? {},
  }
}
