import type { FailedTransactionMetadata } from 'litesvm'
import type { TransactionError } from './entry.ts'

/**
 * Writes a failure as a cluster does: `"BlockhashNotFound"`, `{"InstructionError":[1,{"Custom":1}]}`. The runtime gives
 * its codes as numbers without names, so the names are read from its own words.
 */
export function transactionError(failed: FailedTransactionMetadata): TransactionError {
  const text = /err: (.*?), meta: /.exec(failed.toString())?.[1] ?? 'Unknown'
  const instruction = /^InstructionError\((\d+), (\w+)(?:\((\d+)\))?/.exec(text)
  if (instruction) {
    const [, index, word = '', code] = instruction
    return { InstructionError: [Number(index), code === undefined ? word : { [word]: Number(code) }] }
  }
  const account = /^(\w+) \{ account_index: (\d+) \}/.exec(text)
  if (account) return { [account[1] ?? '']: { account_index: Number(account[2]) } }
  return /^\w+/.exec(text)?.[0] ?? 'Unknown'
}
