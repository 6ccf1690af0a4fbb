import type { Asset } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import { readPaymentUri } from '../../chains/paymentUri.ts'
import { addressProblem, isSameAddress } from '../../chains/address.ts'
import { familyOf, isCaip2, tokenAddressOf } from '../../chains/caip.ts'
import type { Session, SessionFacts, Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { toTransfer } from './toTransfer.ts'

/** What an answer is read with: who asks, and which assets are known by chain and currency. */
export type Reading = {
  readonly backend: string
  readonly isTest: boolean
  /** Gives the asset of a wire chain and currency, or nothing when nobody knows it. */
  readonly findAsset: (chainId: Caip2, currency: string) => Asset | undefined
}

const statuses = [
  'requires_payment_method',
  'waiting_payment',
  'processing',
  'succeeded',
  'bounced',
  'expired',
] as const

/**
 * Turns an Openfort funding session into ours. Times come in seconds, amounts in base units as text, native coins as
 * the zero address.
 *
 * A status we do not know counts as `processing`: something goes on, and no address is shown.
 *
 * @throws {@link DepositError} `backend_unreadable`, `address_mismatch`, `address_invalid`
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function toSession(wire: Place, reading: Reading): Session {
  const backendStatus = wire.at('status').text()
  const status = statuses.find((known) => known === backendStatus) ?? 'processing'
  const method = wire.at('paymentMethod')
  const target = toTarget(wire, reading)
  const transfer =
    method.isAbsent || method.at('receiverAddress').isAbsent ? undefined : toTransfer(method, target, reading)
  if (transfer) checkWitness(method, transfer.asset, transfer.receiverAddress)
  const facts: SessionFacts = {
    backend: reading.backend,
    sessionId: wire.at('id').text(),
    isTest: reading.isTest,
    target,
    offers: [{ kind: 'evm_wallet' }, { kind: 'deposit_address' }, { kind: 'exchange' }],
    ...(!wire.at('expiresAt').isAbsent && { expiresAt: wire.at('expiresAt').secondsAsMs() }),
    ...(transfer && { route: { asset: transfer.asset, receiverAddress: transfer.receiverAddress } }),
    ...sourceTransfer(wire, transfer?.asset),
    isAddressReusable: !wire.at('strict').flag(),
    backendStatus,
  }
  if (status !== 'waiting_payment') return { ...facts, status }
  if (!transfer) return wire.at('paymentMethod').at('receiverAddress').refuse('an address while waiting for payment')
  return { ...facts, status, instruction: transfer }
}

function toTarget(wire: Place, reading: Reading): Target {
  const target = wire.at('target')
  const asset = toAsset(target.at('chain'), target.at('currency'), reading)
  const amount = wire.at('amountUnits')
  return { asset, address: target.at('address').text(), ...(!amount.isAbsent && { amount: amount.units() }) }
}

/** Reads a wire chain and currency. @throws {@link DepositError} `backend_unreadable` when nobody knows the asset */
export function toAsset(chain: Place, currency: Place, reading: Reading): Asset {
  const chainId = chain.text()
  if (!isCaip2(chainId)) return chain.refuse('a CAIP-2 chain id')
  return reading.findAsset(chainId, currency.text()) ?? currency.refuse('a currency of the chains list')
}

/** The payment URI is a second witness of the receiver address, chain and token: all must say the same. */
function checkWitness(method: Place, asset: Asset, receiverAddress: string): void {
  const problem = addressProblem(asset.chainId, receiverAddress)
  if (problem) throw new DepositError('address_invalid', { reason: problem, family: familyOf(asset.chainId) })
  const uri = method.at('addressUri')
  const witness = uri.isAbsent ? undefined : readPaymentUri(uri.text())
  if (!witness) return
  const agrees =
    isSameAddress(asset.chainId, witness.receiverAddress, receiverAddress) &&
    (witness.chainId === undefined || witness.chainId === asset.chainId) &&
    (witness.tokenAddress === undefined || witness.tokenAddress === tokenAddressOf(asset.assetId))
  if (!agrees) throw new DepositError('address_mismatch', { between: 'receiverAddress and addressUri' })
}

/** The contract has no hash; one that turns up in the metadata is shown only if it is one. */
function sourceTransfer(wire: Place, asset: Asset | undefined): Pick<SessionFacts, 'sourceTransfer'> {
  const hash = wire.at('metadata').at('txHash')
  if (hash.isAbsent || !asset || !/^0x[0-9a-fA-F]{64}$/.test(hash.text())) return {}
  return { sourceTransfer: { chainId: asset.chainId, hash: hash.text() } }
}
