import type { Asset } from '../../../chains/assets.ts'
import { evmChainNumber, tokenAddressOf } from '../../../chains/caip.ts'
import { DepositError } from '../../../errors.ts'
import type { WalletTransaction } from '../transaction.ts'
import { decodeApprove, encodeApprove } from './allowanceCalls.ts'
import type { CallOrder } from './callOrder.ts'

/** A limit outside of these is a mistake: the wallet then reckons one itself. */
const [leastGas, mostGas] = [21_000n, 30_000_000n]

/** Builds the transaction of a prepared call: the very data that were judged. */
export function buildCall({ call, evm }: CallOrder): WalletTransaction {
  const { asset, account, to, data, value, gasLimit } = call
  return {
    from: evm.checksumAddress(account),
    to: evm.checksumAddress(to),
    ...(data !== '0x' && { data }),
    ...(value > 0n && { value: hex(value) }),
    ...(gasLimit !== undefined && gasLimit >= leastGas && gasLimit <= mostGas && { gas: hex(gasLimit) }),
    chainId: hexChain(asset),
  }
}

/**
 * Builds the transaction that lets the order's spender take `units`: all that is paid, or nothing.
 *
 * @throws {@link DepositError} `transaction_refused` when its own bytes read back say anything else
 */
export function buildApproval({ call, evm }: CallOrder, units: bigint): WalletTransaction {
  const { asset, account, approval, amount } = call
  const token = tokenAddressOf(asset.assetId)
  const data = approval ? encodeApprove(evm, { spender: approval.spender, units }) : ''
  const said = decodeApprove(data)
  const isRight =
    said?.spender === approval?.spender.toLowerCase() &&
    said !== undefined &&
    (said.units === amount.units || said.units === 0n) &&
    said.units === units
  if (!token || !isRight) throw new DepositError('transaction_refused', { reason: 'delegate' })
  return {
    from: evm.checksumAddress(account),
    to: evm.checksumAddress(token),
    data,
    chainId: hexChain(asset),
  }
}

/** Gives the number of an asset's chain as wallets want it: in hex. */
export function hexChain({ chainId }: Asset): string {
  return hex(evmChainNumber(chainId))
}

function hex(number: bigint | number): string {
  return `0x${number.toString(16)}`
}
