import { DepositError, isDepositError } from '../../../../errors.ts'
import { hexChain } from '../buildCall.ts'
import type { CallOrder } from '../callOrder.ts'
import type { Tools } from '../../tools.ts'
import { awaitBatch } from './awaitBatch.ts'
import { rememberBatch } from './batchMemory.ts'
import type { Batch } from './planBatch.ts'
import { readBatch } from './planBatch.ts'

/** Codes of calls as one that a wallet never began: a capability, a chain, a size, an upgrade or all-or-nothing that it does not do. */
const unbegun: readonly unknown[] = [5700, 5710, 5740, 5750, 5760]

/** What a batch is sent with. */
export type BatchSend = {
  readonly tools: Pick<Tools, 'askReviewed' | 'readWallet'>
  readonly sessionId: string
  readonly isWanted: () => boolean
  /** The wallet took it, and the network has yet to note it. */
  readonly onTaken: () => void
  /** True once nobody needs the hash any more. */
  readonly isOver: () => boolean
  readonly now: () => number
}

/**
 * Asks a wallet once for an approval and the call as one request, and gives the hash that carried them out, or nothing
 * where it was not wanted any more. Nothing of it is ever asked again by itself.
 *
 * @throws {@link DepositError} `transaction_refused` before anything was asked; `wallet_failed` with `batch` when the
 * wallet or the network plainly did none of it; and as `askReviewed` says
 * @see https://eips.ethereum.org/EIPS/eip-5792#wallet_sendcalls
 */
export async function sendBatch(order: CallOrder, batch: Batch, send: BatchSend): Promise<string | undefined> {
  const { tools, sessionId, isWanted, onTaken, isOver, now } = send
  const { call, info, evm } = order
  readBatch(batch, order)
  const id = makeId()
  const request = {
    version: '2.0.0',
    id,
    from: evm.checksumAddress(call.account),
    chainId: hexChain(call.asset),
    atomicRequired: true,
    calls: batch.map(({ to, data, value }) => ({ to, ...(data && { data }), ...(value && { value }) })),
  }
  rememberBatch(sessionId, id)
  const answer = await tools
    .askReviewed(info.provider, 'wallet_sendCalls', [request], call, isWanted)
    .catch((thrown: unknown) => {
      throw toBatchError(thrown, sessionId)
    })
  if (answer === undefined) return undefined
  const taken = readId(answer)
  if (!taken) throw new DepositError('wallet_unknown_outcome', {})
  rememberBatch(sessionId, taken)
  onTaken()
  const ask = () => tools.readWallet(info.provider, 'wallet_getCallsStatus', [taken])
  const status = await awaitBatch({ ask, isOver, now })
  if (status.kind === 'done' || status.kind === 'failed' || isOver()) rememberBatch(sessionId)
  if (status.kind === 'failed') throw new DepositError('wallet_failed', { reason: 'batch' })
  if (status.kind !== 'done' && !isOver()) throw new DepositError('wallet_unknown_outcome', {})
  return status.kind === 'done' ? status.hash : undefined
}

/** What the wallet threw by itself and does not take as one may go as two; what was never asked says nothing of that. */
function toBatchError(thrown: unknown, sessionId: string): unknown {
  const isUnbegun = isDepositError(thrown) && unbegun.includes(Object(thrown.cause).code as unknown)
  if (isDepositError(thrown, 'wallet_unknown_outcome') && !isUnbegun) return thrown
  rememberBatch(sessionId)
  const isRefused = isUnbegun || isDepositError(thrown, 'wallet_failed') || isDepositError(thrown, 'wallet_changed')
  return isRefused && thrown.cause !== undefined
    ? new DepositError('wallet_failed', { reason: 'batch' }, thrown)
    : thrown
}

function readId(answer: unknown): string | undefined {
  const id = typeof answer === 'string' ? answer : (Object(answer) as { readonly id?: unknown }).id
  return typeof id === 'string' && id !== '' && id.length <= 8_194 ? id : undefined
}

function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
