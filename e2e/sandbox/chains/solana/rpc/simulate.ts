import { address } from '@solana/kit'
import { FailedTransactionMetadata } from 'litesvm'
import { decodeTransaction } from '../decodeTransaction.ts'
import type { Machine } from '../machine.ts'
import { transactionError } from '../transactionError.ts'
import { readOptions, readTexts } from './params.ts'
import { writeAccount } from './writeAccount.ts'

/**
 * Runs a transaction and takes it back. Signatures are looked at only with `sigVerify`, the blockhash unless
 * `replaceRecentBlockhash` is set.
 */
export function simulate(machine: Machine, wire: Uint8Array, options: Record<string, unknown>) {
  const { svm, slots } = machine
  const { transaction, message } = decodeTransaction(wire)
  const nothing = { logs: [], accounts: null, unitsConsumed: 0, returnData: null, innerInstructions: null }
  if (options['replaceRecentBlockhash'] !== true && !slots.isAlive(message.lifetimeToken))
    return { ...nothing, err: 'BlockhashNotFound' }
  svm.withSigverify(options['sigVerify'] === true)
  try {
    const result = svm.simulateTransaction(transaction)
    const meta = result.meta()
    const report = { ...nothing, logs: meta.logs(), unitsConsumed: Number(meta.computeUnitsConsumed()) }
    if (result instanceof FailedTransactionMetadata) return { ...report, err: transactionError(result) }
    const after = new Map(result.postAccounts().map((account) => [account.address, account]))
    return { ...report, err: null, accounts: accountsAsked(options['accounts'], after) }
  } finally {
    svm.withSigverify(true)
  }

  function accountsAsked(asked: unknown, after: ReadonlyMap<string, Parameters<typeof writeAccount>[1]>) {
    if (typeof asked !== 'object' || asked === null) return null
    const { addresses, encoding } = readOptions(asked)
    return readTexts(addresses).map((key) => {
      const standing = svm.getAccount(address(key))
      const account = after.get(key) ?? (standing.exists ? standing : undefined)
      return account ? writeAccount(svm, account, encoding) : null
    })
  }
}
