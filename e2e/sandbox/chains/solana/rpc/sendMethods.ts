import { getBase58Encoder } from '@solana/kit'
import { FailedTransactionMetadata } from 'litesvm'
import type { Mishap } from '../../chain.ts'
import { decodeTransaction } from '../decodeTransaction.ts'
import type { Machine } from '../machine.ts'
import { transactionError } from '../transactionError.ts'
import { inContext, type Method } from './clusterMethods.ts'
import { readOptions } from './params.ts'
import { rpcError } from './rpcError.ts'
import { simulate } from './simulate.ts'

/** The part of the interface that takes transactions in. @see https://solana.com/docs/rpc/http/sendtransaction */
export function sendMethods(machine: Machine, mishap: () => Mishap | undefined): Record<string, Method> {
  return {
    sendTransaction(text, options) {
      const { encoding, skipPreflight } = readOptions(options)
      const wire = readWire(text, encoding ?? 'base58')
      return sendTransaction(machine, wire, { skipsPreflight: skipPreflight === true, mishap: mishap() })
    },
    simulateTransaction(text, options) {
      const asked = readOptions(options)
      return inContext(machine, simulate(machine, readWire(text, asked['encoding'] ?? 'base58'), asked))
    },
    getFeeForMessage: () => inContext(machine, 5000),
  }
}

type Sending = { skipsPreflight?: boolean; mishap?: Mishap | undefined }

/** Takes a transaction in, and gives its signature. @throws an RPC error when the cluster would refuse it */
export function sendTransaction(machine: Machine, wire: Uint8Array, { skipsPreflight, mishap }: Sending = {}): string {
  const { slots, history } = machine
  const { message, signature, transaction } = decodeTransaction(wire)
  if (signature === null || Object.values(transaction.signatures).some((each) => each === null))
    throw rpcError(-32003, 'Transaction signature verification failure')
  if (mishap === 'late' || !slots.isAlive(message.lifetimeToken)) {
    // Without a preflight nobody looks before it is too late, and nobody tells.
    if (skipsPreflight) return signature
    throw refusal('BlockhashNotFound', 'Blockhash not found', [])
  }
  if (mishap === 'lost' || history.find(signature)) return signature
  if (!skipsPreflight) {
    const trial = machine.svm.simulateTransaction(transaction)
    if (trial instanceof FailedTransactionMetadata) throw toRefusal(trial)
  }
  const result = machine.run(wire)
  if (result instanceof FailedTransactionMetadata) throw toRefusal(result)
  return signature
}

function toRefusal(failed: FailedTransactionMetadata) {
  const error = transactionError(failed)
  if (error === 'SignatureFailure') return rpcError(-32003, 'Transaction signature verification failure')
  return refusal(error, wordsOf(error), failed.meta().logs())
}

function refusal(err: unknown, words: string, logs: readonly string[]) {
  const data = { err, logs, accounts: null, unitsConsumed: 0, returnData: null }
  return rpcError(-32002, `Transaction simulation failed: ${words}`, data)
}

/** Says a failure as a cluster does: `Error processing Instruction 1: custom program error: 0x1`. */
function wordsOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'InstructionError' in error) {
    const [index, why] = error.InstructionError as [number, unknown]
    const code = typeof why === 'object' && why !== null && 'Custom' in why ? Number(why.Custom) : undefined
    const words = code === undefined ? String(why) : `custom program error: 0x${code.toString(16)}`
    return `Error processing Instruction ${index}: ${words}`
  }
  return typeof error === 'string' ? error : JSON.stringify(error)
}

/** @throws an RPC error */
function readWire(text: unknown, encoding: unknown): Uint8Array {
  if (typeof text !== 'string') throw rpcError(-32602, 'Invalid params: expected a transaction as text')
  if (encoding === 'base64') return new Uint8Array(Buffer.from(text, 'base64'))
  if (encoding !== 'base58') throw rpcError(-32602, `Invalid params: unsupported encoding ${String(encoding)}`)
  try {
    return new Uint8Array(getBase58Encoder().encode(text))
  } catch {
    throw rpcError(-32602, 'Invalid params: invalid base58 encoding')
  }
}
