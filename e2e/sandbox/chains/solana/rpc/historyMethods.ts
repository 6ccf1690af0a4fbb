import type { Entry } from '../entry.ts'
import type { Machine } from '../machine.ts'
import { inContext, type Method } from './clusterMethods.ts'
import { isSettled, levelOf, readKey, readOptions, readTexts } from './params.ts'
import { writeTransaction } from './writeTransaction.ts'

/** The part of the interface that reads what happened. @see https://solana.com/docs/rpc/http */
export function historyMethods(machine: Machine): Record<string, Method> {
  const { history, slots } = machine
  return {
    getSignatureStatuses: (signatures) =>
      inContext(
        machine,
        readTexts(signatures).map((signature) => writeStatus(history.find(signature), slots.now())),
      ),
    getSignaturesForAddress(key, options) {
      const { commitment, before, until, limit } = readOptions(options)
      let found = [...history.at(readKey(key))].reverse()
      found = found.filter(({ slot }) => isSettled(slot, slots.now(), commitment))
      const [after, end] = [before, until].map((mark) => found.findIndex(({ signature }) => signature === mark))
      if (end !== undefined && end >= 0) found = found.slice(0, end)
      if (after !== undefined && after >= 0) found = found.slice(after + 1)
      const count = typeof limit === 'number' ? limit : 1000
      return found.slice(0, count).map((entry) => writeLine(entry, slots.now()))
    },
    getTransaction(signature, options) {
      const { commitment, encoding } = readOptions(typeof options === 'string' ? { encoding: options } : options)
      const entry = history.find(String(signature))
      if (!entry || !isSettled(entry.slot, slots.now(), commitment)) return null
      return writeTransaction(entry, encoding)
    },
  }
}

function writeStatus(entry: Entry | undefined, now: bigint) {
  if (!entry) return null
  const { slot, error } = entry
  const confirmationStatus = levelOf(slot, now)
  return {
    slot: Number(slot),
    confirmations: confirmationStatus === 'finalized' ? null : Number(now - slot),
    err: error,
    status: error ? { Err: error } : { Ok: null },
    confirmationStatus,
  }
}

function writeLine({ signature, slot, error, time }: Entry, now: bigint) {
  const confirmationStatus = levelOf(slot, now)
  return { signature, slot: Number(slot), err: error, memo: null, blockTime: time, confirmationStatus }
}
