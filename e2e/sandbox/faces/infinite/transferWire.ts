import { createHash } from 'node:crypto'
import type { Ramp } from '../../ledger/ramps/model.ts'
import { decimalText } from './rates.ts'

const iso = (ms: number) => new Date(ms).toISOString()
const lower = (address: string | null) => (address?.startsWith('0x') === true ? address.toLowerCase() : address)

/**
 * Writes a transfer as it is answered when it is made: its amount is a JSON number, and it tells how to pay.
 * @see contract of the vendor's `POST /v1/headless/transfers`
 */
export function toMade(ramp: Ramp) {
  const { bank, coin, toAddress, fromAddress } = ramp
  const atBank = { currency: bank.currency.toLowerCase(), network: bank.rail, accountId: bank.accountId }
  const onChain = { currency: coin.code.toLowerCase(), network: coin.network, accountId: null }
  const isBuy = ramp.type === 'ONRAMP'
  return {
    id: ramp.id,
    type: ramp.type,
    status: ramp.status,
    stage: ramp.stage,
    amount: Number(amountOf(ramp)),
    currency: isBuy ? bank.currency : coin.code,
    source: isBuy ? { ...atBank, fromAddress: null } : { ...onChain, fromAddress: lower(fromAddress) },
    destination: isBuy ? { ...onChain, toAddress: lower(toAddress) } : { ...atBank, toAddress: null },
    sourceDepositInstructions: instructionsOf(ramp),
    createdAt: iso(ramp.createdAt),
    updatedAt: iso(ramp.updatedAt),
  }
}

/** Writes a transfer as it is read: its amount is text, and it tells how to pay only where that was asked of the control. */
export function toRead(ramp: Ramp) {
  const isBuy = ramp.type === 'ONRAMP'
  const { bank, coin, toAddress, fromAddress } = ramp
  // The vendor's examples write the codes of a sale in capitals, and its address as it came.
  const spell = (code: string) => (isBuy ? code.toLowerCase() : code)
  const atBank = {
    type: 'bank_account',
    accountId: bank.accountId,
    address: null,
    currency: spell(bank.currency),
    network: bank.rail,
  }
  const onChain = {
    type: 'wallet',
    accountId: null,
    address: isBuy ? lower(toAddress) : fromAddress,
    currency: spell(coin.code),
    network: coin.network,
  }
  return {
    id: ramp.id,
    type: ramp.type,
    status: ramp.status,
    stage: ramp.stage,
    amount: amountOf(ramp),
    currency: isBuy ? bank.currency : coin.code,
    source: isBuy ? atBank : onChain,
    destination: isBuy ? onChain : atBank,
    ...(ramp.repeatsInstructions ? { sourceDepositInstructions: instructionsOf(ramp) } : {}),
    fees: feesOf(ramp),
    expectedCompletionTime: ramp.status === 'PROCESSING' ? iso(ramp.readyAt + 3 * ramp.stepMs) : null,
    transactionHash: hashOf(ramp),
    createdAt: iso(ramp.createdAt),
    updatedAt: iso(ramp.updatedAt),
    metadata: { bridgeTransferId: `br_transfer_${digitsOf(ramp.id)}`, clientReferenceId: ramp.clientReferenceId },
  }
}

function instructionsOf(ramp: Ramp) {
  const { type, bank, coin, reference, toAddress, fromAddress } = ramp
  const amount = Number(amountOf(ramp))
  if (type === 'OFFRAMP')
    return {
      network: coin.network,
      currency: coin.code.toLowerCase(),
      amount,
      depositMessage: null,
      bankAccountNumber: null,
      bankRoutingNumber: null,
      bankBeneficiaryName: null,
      bankName: null,
      toAddress: lower(toAddress),
      fromAddress: lower(fromAddress),
    }
  const rail = bank.rail === 'wire' ? 'wire transfer' : 'bank transfer'
  return {
    network: bank.rail,
    currency: bank.currency.toLowerCase(),
    amount,
    depositMessage: `Your reference code is ${reference}. Please include this code in your ${rail}.`,
    bankAccountNumber: digitsOf(ramp.id),
    // A number that passes its check and is no bank's.
    bankRoutingNumber: '123456780',
    bankBeneficiaryName: 'Customer Bank Account',
    bankName: 'Sandbox Bank',
    toAddress: null,
    fromAddress: null,
  }
}

function amountOf({ type, askedUnits, coin }: Ramp): string {
  return decimalText(askedUnits, type === 'ONRAMP' ? 2 : coin.decimals)
}

function feesOf({ feeCents }: Ramp) {
  const fee = decimalText(feeCents, 2)
  return { bridgeFee: fee, networkFee: fee, totalFee: decimalText(2n * feeCents, 2) }
}

/** Told only when the chain has confirmed it. */
function hashOf({ type, stage, delivery, depositHash }: Ramp): string | null {
  if (type === 'OFFRAMP') return depositHash
  return stage === 'payment_processed' || stage === 'completed' ? (delivery?.hash ?? null) : null
}

function digitsOf(id: string): string {
  return BigInt(`0x${createHash('sha256').update(id).digest('hex')}`)
    .toString()
    .slice(0, 10)
}
