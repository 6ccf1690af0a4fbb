import { getBase58Decoder } from '@solana/kit'
import { decodeTransaction } from '../decodeTransaction.ts'
import type { Entry, TokenBalance } from '../entry.ts'
import { rpcError } from './rpcError.ts'
import { writeUnits } from './writeAccount.ts'

/** Writes a transaction as a cluster does, in the encoding that was asked for. */
export function writeTransaction(entry: Entry, encoding: unknown) {
  const { slot, time, wire, error } = entry
  const { message, transaction, signers } = decodeTransaction(Buffer.from(wire, 'base64'))
  const { version, header } = message
  const written =
    encoding === 'base64' ? [wire, 'base64'] : writeJson(message, Object.values(transaction.signatures), encoding)
  return {
    slot: Number(slot),
    blockTime: time,
    version,
    transaction: written,
    meta: {
      err: error,
      status: error ? { Err: error } : { Ok: null },
      fee: 5000 * signers.length,
      preBalances: entry.lamports.before.map(Number),
      postBalances: entry.lamports.after.map(Number),
      preTokenBalances: entry.tokens.before.map(writeBalance),
      postTokenBalances: entry.tokens.after.map(writeBalance),
      innerInstructions: entry.inner.map(({ index, calls }) => ({
        index,
        instructions: calls.map(({ program, accounts, data, depth }) => ({
          programIdIndex: program,
          accounts,
          data,
          stackHeight: depth,
        })),
      })),
      logMessages: entry.logs,
      loadedAddresses: entry.loaded,
      computeUnitsConsumed: Number(entry.computeUnits),
      rewards: [],
    },
  }

  function writeJson(
    { staticAccounts, lifetimeToken, instructions }: typeof message,
    signatures: readonly (Uint8Array | null)[],
    asked: unknown,
  ) {
    if (asked !== undefined && asked !== 'json')
      throw rpcError(-32602, 'Invalid params: this cluster writes transactions as json or base64')
    const lookups = message.version === 'legacy' ? undefined : (message.addressTableLookups ?? [])
    return {
      signatures: signatures.map((each) => getBase58Decoder().decode(each ?? new Uint8Array(64))),
      message: {
        accountKeys: staticAccounts,
        recentBlockhash: lifetimeToken,
        header: {
          numRequiredSignatures: header.numSignerAccounts,
          numReadonlySignedAccounts: header.numReadonlySignerAccounts,
          numReadonlyUnsignedAccounts: header.numReadonlyNonSignerAccounts,
        },
        instructions: instructions.map(({ programAddressIndex, accountIndices, data }) => ({
          programIdIndex: programAddressIndex,
          accounts: accountIndices ?? [],
          data: getBase58Decoder().decode(data ?? new Uint8Array()),
          stackHeight: null,
        })),
        addressTableLookups: lookups?.map(({ lookupTableAddress, writableIndexes, readonlyIndexes }) => ({
          accountKey: lookupTableAddress,
          writableIndexes,
          readonlyIndexes,
        })),
      },
    }
  }
}

function writeBalance({ index, mint, owner, program, units, decimals }: TokenBalance) {
  return { accountIndex: index, mint, owner, programId: program, uiTokenAmount: writeUnits(units, decimals) }
}
