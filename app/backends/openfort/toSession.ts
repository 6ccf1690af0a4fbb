import type { Asset } from '../../chains/assets.ts'
import { addressProblem, isSameAddress } from '../../chains/address.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import { readPaymentUri } from '../../chains/paymentUri.ts'
import { DepositError } from '../../errors.ts'
import type { Transfer } from '../../model/instruction.ts'
import type { Session, SessionFacts, Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import type { Reading } from './toAsset.ts'
import { toAsset } from './toAsset.ts'
import { isRoutable, isZero } from './currency.ts'
import { toTransfer } from './toTransfer.ts'

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
 * A status we do not know counts as `processing`: something goes on, and no address is shown. A way to pay that this
 * page cannot carry out (yet another family of chains, a card) leaves the choice to the payer.
 *
 * @throws {@link DepositError} `backend_unreadable`, `address_mismatch`, `address_invalid`
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function toSession(wire: Place, reading: Reading): Session {
  const backendStatus = wire.at('status').text()
  const status = statuses.find((known) => known === backendStatus) ?? 'processing'
  const method = wire.at('paymentMethod')
  const target = toTarget(wire, reading)
  const read = () => (isTransfer(method) ? toTransfer(method, target, reading) : undefined)
  // Only a transfer that is still to be paid must read to the last field.
  const transfer = status === 'waiting_payment' ? read() : readIfFit(read)
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
    otherAmounts: 'taken',
    backendStatus,
  }
  if (status !== 'waiting_payment') return { ...facts, status }
  if (method.isAbsent) return method.refuse('a payment method while waiting for payment')
  if (!transfer) return { ...facts, status: 'requires_payment_method', issue: 'instructions_unavailable' }
  checkReceiver(method, transfer)
  return { ...facts, status, instruction: transfer }
}

/** Tells whether a payment method is a transfer on a chain whose addresses this page can check. */
function isTransfer(method: Place): boolean {
  if (method.isAbsent || method.at('receiverAddress').isAbsent) return false
  return isRoutable(method.at('source').at('chain').text())
}

function toTarget(wire: Place, reading: Reading): Target {
  const target = wire.at('target')
  const asset = toAsset(target.at('chain'), target.at('currency'), reading)
  const amount = wire.at('amountUnits')
  return { asset, address: target.at('address').label(), ...(!amount.isAbsent && { amount: amount.units() }) }
}

/**
 * Checks that an address can be a receiver, and that its second witness, the payment URI, names the same address, chain
 * and token.
 */
function checkReceiver(method: Place, { asset, receiverAddress }: Transfer): void {
  const family = familyOf(asset.chainId)
  const problem = addressProblem(family, receiverAddress)
  if (problem) throw new DepositError('address_invalid', { reason: problem, family })
  const token = tokenAddressOf(asset.assetId)
  // Money sent to a token's own contract, or to nobody, is lost.
  if (isZero(receiverAddress) || (token && isSameAddress(family, receiverAddress, token)))
    throw new DepositError('address_invalid', { reason: 'shape', family })
  const uri = method.at('addressUri')
  const witness = uri.isAbsent ? undefined : readPaymentUri(uri.text())
  if (!witness) return
  const agrees =
    isSameAddress(family, witness.receiverAddress, receiverAddress) &&
    (witness.chainId === undefined || witness.chainId === asset.chainId) &&
    (witness.tokenAddress === undefined || witness.tokenAddress === token)
  if (!agrees) throw new DepositError('address_mismatch', { between: 'receiverAddress and addressUri' })
}

/** The contract has no hash; one that turns up in the metadata is shown only if it is one. */
function sourceTransfer(wire: Place, asset: Asset | undefined): Pick<SessionFacts, 'sourceTransfer'> {
  const hash = wire.at('metadata').at('txHash')
  const text = readIfFit(() => hash.text())
  if (!text || !asset) return {}
  const shape = familyOf(asset.chainId) === 'evm' ? /^0x[\da-f]{64}$/i : /^[1-9A-HJ-NP-Za-km-z]{64,88}$/
  if (!shape.test(text)) return {}
  return { sourceTransfer: { chainId: asset.chainId, hash: text } }
}
