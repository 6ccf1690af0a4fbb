import { readDecimal } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import type { Issue, Offer, Session, SessionFacts } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import type { Family } from '../../chains/caip.ts'
import { familyOf } from '../../chains/caip.ts'
import { checkReceiver } from '../checkReceiver.ts'
import { toIsoMs } from '../toIsoMs.ts'

/** What a reading depends on beside the answer. */
export type Reading = {
  readonly backend: string
  readonly isTest: boolean
  readonly asset: Asset
  /** Ms since epoch. */
  readonly now: number
  /** The payer cancelled it on this page: the wire calls that expired. */
  readonly isCancelled: boolean
}

type Standing = { readonly status: Session['status']; readonly issue?: Issue }

/**
 * Turns a BleePay deposit session into ours: one direct transfer of one exact amount to the merchant's own address.
 *
 * A status we do not know counts as `processing`: something goes on, and no address is shown. `UNDERPAID` is final only
 * when the time is up. The address is spelled `depositAddress` or, newer, `dstAddress`.
 *
 * @throws {@link DepositError} `backend_unreadable`, `address_invalid`
 * @see https://docs.bleepay.com/api-reference/widgets/public/get-session
 */
export function toSession(wire: Place, reading: Reading): Session {
  const { asset } = reading
  const backendStatus = wire.at('paymentStatus').text(64)
  const expiresAt = toIsoMs(wire.at('expiresAt'))
  const { status, issue } = standing(backendStatus, reading.now >= expiresAt, reading.isCancelled)
  const receiverAddress = (wire.at('depositAddress').isAbsent ? wire.at('dstAddress') : wire.at('depositAddress')).text(
    128,
  )
  const amount = wire.at('amount')
  const units = readDecimal(amount.text(32), asset.decimals) ?? amount.refuse('a decimal amount of the token')
  if (units === 0n) amount.refuse('an amount above zero')
  const transaction = toTransaction(wire, asset)
  const facts: SessionFacts = {
    backend: reading.backend,
    sessionId: wire.at('id').text(128),
    isTest: reading.isTest,
    target: { asset, address: receiverAddress, amount: units },
    offers: toOffers(familyOf(asset.chainId)),
    ...(issue && { issue }),
    expiresAt,
    route: { asset, receiverAddress },
    ...(transaction && { sourceTransfer: transaction }),
    // Confirmed is paid in full; more than that is told without a figure.
    ...(transaction && status === 'succeeded' && { delivery: { ...transaction, ...(!issue && { amount: units }) } }),
    isAddressReusable: false,
    // The money goes to the merchant's own address, and no document knows of a second payment.
    otherAmounts: 'held',
    backendStatus,
  }
  if (status === 'requires_action') return { ...facts, status: 'processing' }
  if (status !== 'waiting_payment') return { ...facts, status }
  checkReceiver(receiverAddress, familyOf(asset.chainId), [asset])
  return {
    ...facts,
    status,
    isCancellable: true,
    instruction: {
      kind: 'transfer',
      asset,
      receiverAddress,
      amount: { units, basis: 'exact' },
      fees: [],
      walletLinks: [],
      memo: { kind: 'none' },
    },
  }
}

/** The transfer is plain: whoever holds the coin can make it, an exchange too. */
function toOffers(family: Family): readonly Offer[] {
  return [
    ...(family === 'evm' ? [{ kind: 'evm_wallet' } as const] : []),
    { kind: 'deposit_address' },
    { kind: 'exchange' },
  ]
}

function standing(word: string, isTimeUp: boolean, isCancelled: boolean): Standing {
  switch (word) {
    case 'CREATED':
      return { status: 'waiting_payment' }
    case 'CONFIRMED':
      return { status: 'succeeded' }
    case 'OVERPAID':
      return { status: 'succeeded', issue: 'overpaid' }
    case 'UNDERPAID':
      return { status: isTimeUp ? 'failed' : 'processing', issue: 'underpaid' }
    case 'EXPIRED':
      return { status: isCancelled ? 'cancelled' : 'expired' }
    case 'FAILED':
      return { status: 'failed' }
    case 'REFUNDED':
      return { status: 'bounced' }
    default:
      return { status: 'processing' }
  }
}

function toTransaction(wire: Place, { chainId }: Asset) {
  const hashes = ['txId', 'confirmedTxid', 'txHash'].map((key) => readIfFit(() => wire.at(key).text(128)))
  const hash = hashes.find((text) => text && /^(?:0x)?[\da-z]{40,100}$/i.test(text))
  return hash ? { chainId, hash } : undefined
}
