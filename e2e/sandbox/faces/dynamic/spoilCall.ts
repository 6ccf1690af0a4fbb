import type { TransactionForm } from '../../faults.ts'

/** What a wallet on an EVM chain shall sign, as the vendor writes it. */
export type CallPayload = {
  chainName: string
  chainId: string
  evmApproval?: { tokenAddress: string; spenderAddress: string; amount: string }
  evmTransaction: { to: string; data: string; value: string; gasLimit: string }
}

/** Coins of an odd amount that a token's payment has no use for: a tenth of one. */
const STRAY_VALUE = 10n ** 17n

/** Makes of an honest call what no page should let a payer sign. Forms of other families leave it as it is. */
export function spoilCall(honest: CallPayload, form: TransactionForm | undefined): CallPayload {
  const { evmApproval, evmTransaction } = honest
  switch (form) {
    case 'token_spender':
      return evmApproval
        ? { ...honest, evmApproval: { ...evmApproval, spenderAddress: evmApproval.tokenAddress } }
        : honest
    case 'over_approval':
      return evmApproval
        ? { ...honest, evmApproval: { ...evmApproval, amount: (BigInt(evmApproval.amount) * 2n).toString() } }
        : honest
    case 'other_chain':
      return { ...honest, chainId: honest.chainId === '137' ? '8453' : '137' }
    case 'amount':
      return { ...honest, evmTransaction: { ...evmTransaction, value: moreThan(evmTransaction.value) } }
    case 'garbage':
      return { ...honest, evmTransaction: { ...evmTransaction, data: '0xnothing' } }
    case 'opaque':
    case 'plain':
    case 'fee_payer':
    case 'signer':
    case 'delegate':
    case 'authority':
    case 'huge':
    case undefined:
      return honest
  }
}

function moreThan(value: string): string {
  return `0x${(BigInt(value) * 2n || STRAY_VALUE).toString(16)}`
}
