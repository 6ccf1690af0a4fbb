import { address, getBase58Decoder, type Address } from '@solana/kit'
import { Clock, FailedTransactionMetadata, LiteSVM, type TransactionMetadata } from 'litesvm'
import { imageOf, isSameImage, putImage, tokenBalances } from './accounts.ts'
import { decodeTransaction, readTable, type Message } from './decodeTransaction.ts'
import type { Change, Entry, Image, InnerCalls } from './entry.ts'
import { addGenesis } from './genesis.ts'
import { openHistory, type History } from './history.ts'
import { createSlots, type Slots } from './slots.ts'
import { transactionError } from './transactionError.ts'

/** A real SVM with what a validator would put around it: slots, blockhashes, and a history that can be undone. */
export type Machine = {
  svm: LiteSVM
  slots: Slots
  history: History
  /** Runs a signed transaction in the slot of now. Gives why not, when it is not taken in at all. */
  run(wire: Uint8Array): Entry | FailedTransactionMetadata
  /** Writes an account outside of any transaction. */
  put(at: string, image: Image): void
  /** Takes back what happened in the last `depth` slots; their numbers are not used again. */
  undo(depth: bigint): void
  close(): void
}

/** Opens the machine whose history is in `file`, or a fresh one. */
export function openMachine(file: string): Machine {
  // Blockhashes and repeats are checked outside: the runtime knows no other blockhash than its own.
  const svm = new LiteSVM().withBlockhashCheck(false).withTransactionHistory(0n)
  addGenesis(svm)
  const slots = createSlots()
  const history = openHistory(file, (changes) => {
    for (const { address: at, after } of changes) putImage(svm, at, after)
  })
  slots.reach(history.lastSlot + 1n)

  return {
    svm,
    slots,
    history,
    run(wire) {
      const { transaction, message, signature } = decodeTransaction(wire)
      const loaded = loadedKeys(svm, message)
      const keys = [...message.staticAccounts, ...loaded.writable, ...loaded.readonly]
      const time = Math.floor(Date.now() / 1000)
      svm.setClock(new Clock(slots.now(), 0n, 0n, 0n, BigInt(time)))
      const before = keys.map((key) => imageOf(svm, key))
      const tokensBefore = tokenBalances(svm, keys)
      const result = svm.sendTransaction(transaction)
      const changes = changesOf(svm, keys, before)
      const failed = result instanceof FailedTransactionMetadata
      // One that pays no fee is refused, not failed: it never is on the chain.
      if (signature === null || (failed && changes.length === 0)) return failedOf(result)
      const entry: Entry = {
        signature,
        slot: slots.now(),
        time,
        wire: Buffer.from(wire).toString('base64'),
        keys,
        loaded,
        error: failed ? transactionError(result) : null,
        ...reportOf(failed ? result.meta() : result),
        lamports: { before: before.map(lamportsOf), after: keys.map((key) => lamportsOf(imageOf(svm, key))) },
        tokens: { before: tokensBefore, after: tokenBalances(svm, keys) },
      }
      history.add({ slot: entry.slot, changes, entry })
      return entry
    },
    put(at, image) {
      const before = imageOf(svm, at)
      putImage(svm, at, image)
      history.add({ slot: slots.now(), changes: [{ address: at, before, after: image }], entry: null })
    },
    undo(depth) {
      const undone = history.undoAbove(slots.now() - depth)
      for (const { address: at, before } of undone) putImage(svm, at, before)
      slots.pass(1n)
    },
    close: () => history.close(slots.now()),
  }
}

function failedOf(result: TransactionMetadata | FailedTransactionMetadata): FailedTransactionMetadata {
  if (result instanceof FailedTransactionMetadata) return result
  throw new Error('a transaction without a signature was run')
}

function changesOf(svm: LiteSVM, keys: readonly string[], before: readonly Image[]): Change[] {
  return keys.flatMap((key, index) => {
    const [old = null, now] = [before[index], imageOf(svm, key)]
    return isSameImage(old, now) ? [] : [{ address: key, before: old, after: now }]
  })
}

function lamportsOf(image: Image): bigint {
  return image?.lamports ?? 0n
}

/** Gives the accounts that a transaction names by lookup tables. */
function loadedKeys(svm: LiteSVM, message: Message): { writable: Address[]; readonly: Address[] } {
  const lookups = message.version === 'legacy' ? [] : (message.addressTableLookups ?? [])
  const pick = (table: Address, indexes: readonly number[]) => {
    const account = svm.getAccount(address(table))
    const addresses = account.exists ? readTable(account.data) : []
    return indexes.flatMap((index) => addresses[index] ?? [])
  }
  return {
    writable: lookups.flatMap((each) => pick(each.lookupTableAddress, each.writableIndexes)),
    readonly: lookups.flatMap((each) => pick(each.lookupTableAddress, each.readonlyIndexes)),
  }
}

function reportOf(meta: TransactionMetadata): Pick<Entry, 'logs' | 'computeUnits' | 'inner'> {
  const inner = meta.innerInstructions().map((calls, index): InnerCalls => ({
    index,
    calls: calls.map((call) => {
      const instruction = call.instruction()
      return {
        program: instruction.programIdIndex(),
        accounts: [...instruction.accounts()],
        data: getBase58Decoder().decode(instruction.data()),
        depth: call.stackHeight(),
      }
    }),
  }))
  const made = inner.filter(({ calls }) => calls.length > 0)
  return { logs: meta.logs(), computeUnits: meta.computeUnitsConsumed(), inner: made }
}
