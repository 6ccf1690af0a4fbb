import type { BaseUnits } from '../../chains/amount.ts'
import { isSameAddress } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import type { Caip2 } from '../../chains/caip.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Evm } from './loadEvm.ts'
import { hexChainId } from './switchChain.ts'

/** One transfer as a wallet takes it; quantities in hex. The wallet refuses it on another chain than `chainId`. */
export type TransferTransaction = {
  readonly from: string
  readonly to: string
  readonly value?: string
  readonly data?: string
  readonly chainId: string
}

/** Any transaction as a wallet takes it. */
export type WalletTransaction = TransferTransaction & { readonly gas?: string }

/** What is to be sent: of what, to whom, how much, from where. */
export type Order = {
  readonly asset: Asset
  readonly receiverAddress: string
  readonly units: BaseUnits
  readonly account: string
}

/** What a transaction does, read back from its own bytes. */
export type TransferFacts = {
  readonly receiverAddress: string
  readonly units: BaseUnits
  readonly tokenAddress: string | undefined
  readonly chainId: Caip2
}

/** Builds the one transaction of a transfer: the chain's own coin as value, a token by its `transfer`. @throws when an address is none */
export function buildTransaction(evm: Evm, { asset, receiverAddress, units, account }: Order): TransferTransaction {
  const from = evm.checksumAddress(account)
  const chainId = hexChainId(asset.chainId)
  const token = tokenAddressOf(asset.assetId)
  if (token)
    return { from, to: evm.checksumAddress(token), data: evm.encodeTransfer({ to: receiverAddress, units }), chainId }
  if (!isNative(asset)) throw new DepositError('wallet_failed', {})
  return { from, to: evm.checksumAddress(receiverAddress), value: `0x${units.toString(16)}`, chainId }
}

/** Reads what a transaction does from its bytes, or gives nothing when they are no plain transfer. */
export function factsOf(evm: Evm, { to, value, data, chainId }: TransferTransaction): TransferFacts | undefined {
  const chain: Caip2 = `eip155:${evm.readUint(chainId) ?? 0n}`
  if (data === undefined) {
    const units = evm.readUint(value)
    return units === undefined ? undefined : { receiverAddress: to, units, tokenAddress: undefined, chainId: chain }
  }
  const call = value === undefined ? evm.decodeTransfer(data) : undefined
  if (!call) return undefined
  const receiverAddress = evm.checksumAddress(call.to)
  return { receiverAddress, units: call.units, tokenAddress: to.toLowerCase(), chainId: chain }
}

/**
 * Checks at the moment of the act that the bytes say what the session says.
 *
 * @throws {@link DepositError} `address_mismatch`, which empties the page
 */
export function checkTransaction(
  evm: Evm,
  transaction: TransferTransaction,
  { asset, receiverAddress, units }: Omit<Order, 'account'>,
): void {
  const facts = factsOf(evm, transaction)
  const agrees =
    facts !== undefined &&
    isSameAddress(familyOf(asset.chainId), facts.receiverAddress, receiverAddress) &&
    facts.units === units &&
    units > 0n &&
    facts.tokenAddress === tokenAddressOf(asset.assetId) &&
    facts.chainId === asset.chainId
  if (!agrees) throw new DepositError('address_mismatch', { between: 'session and wallet request' })
}
