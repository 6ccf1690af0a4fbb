import type { BaseUnits } from '../../../chains/amount.ts'
import { DepositError, isDepositError } from '../../../errors.ts'
import type { ChainReader } from '../chainReader.ts'
import type { Tools } from '../tools.ts'
import { forgetApproval, recallApproval, rememberApproval } from './approvalMemory.ts'
import { awaitAllowance } from './awaitAllowance.ts'
import { buildApproval } from './buildCall.ts'
import type { CallOrder } from './callOrder.ts'
import { needsReset } from './needsReset.ts'
import { readAllowance } from './readAllowance.ts'

/**
 * What an approval waits for: the payer's answer in the wallet, or the network's. `step` of `steps` counts what the
 * wallet is asked, the call itself being the last; `isReset`: nothing is allowed first.
 */
export type AllowStage = {
  readonly kind: 'wallet' | 'network'
  readonly isReset: boolean
  readonly step: number
  readonly steps: number
}

/** What approving is done with. */
export type Allowing = {
  readonly tools: Pick<Tools, 'openReader' | 'sendTransaction'>
  readonly sessionId: string
  /** Ends with whoever asked. */
  readonly signal: AbortSignal
  readonly now: () => number
  /** False once the wallet is not to be asked any more. */
  isWanted(): boolean
  onStage(stage: AllowStage): void
}

/**
 * Sees to it that an order's spender may take what is paid: exactly that, and only where less is allowed now. An
 * approval that is on its way is waited for, not asked again. Gives how many approvals that took, or nothing where it
 * was not wanted any more.
 *
 * @throws {@link DepositError} `approval_failed`, and as `sendTransaction` says for what plainly was not sent
 */
export async function allow(order: CallOrder, allowing: Allowing): Promise<number | undefined> {
  const { sessionId, now } = allowing
  const read = readerFor(order, allowing)
  const units = order.call.amount.units
  const allowed = await readAllowance(read, order)
  if (allowed !== undefined && allowed >= units) return 0
  const last = recallApproval(sessionId, order, now())
  if (last) return (await follow(order, allowing, last, { units, step: 1, steps: 2 })) ? 1 : undefined
  const isReset = await needsReset(read, order, allowed)
  const [first, rest] = isReset
    ? [
        { units: 0n, step: 1, steps: 3 },
        { units, step: 2, steps: 3 },
      ]
    : [undefined, { units, step: 1, steps: 2 }]
  if (first && !(await change(order, allowing, first))) return undefined
  return (await change(order, allowing, rest)) ? rest.step : undefined
}

/** One approval on the way to the call. */
type Change = { readonly units: BaseUnits; readonly step: number; readonly steps: number }

/** Asks for one approval and waits until it counts. */
async function change(order: CallOrder, allowing: Allowing, next: Change): Promise<boolean> {
  const hash = await ask(order, allowing, next)
  if (!hash) return false
  if (next.units > 0n) rememberApproval(allowing.sessionId, order, hash, allowing.now())
  return follow(order, allowing, hash, next)
}

/** Each read looks anew where the wallet is: the payer may change its network while the page waits. */
function readerFor({ call, info }: CallOrder, { tools }: Allowing): ChainReader {
  return async (method, params) => (await tools.openReader(info.provider, call.asset.chainId))?.(method, params)
}

async function ask(order: CallOrder, allowing: Allowing, next: Change): Promise<string | undefined> {
  const { tools, isWanted, onStage } = allowing
  const { call, info } = order
  onStage(stageOf('wallet', next))
  try {
    return await tools.sendTransaction(info.provider, buildApproval(order, next.units), call, isWanted)
  } catch (thrown) {
    // No payment is in doubt: what is allowed is read again before another try.
    if (!isDepositError(thrown, 'wallet_unknown_outcome')) throw thrown
    throw new DepositError('approval_failed', { reason: 'unknown' }, thrown)
  }
}

async function follow(order: CallOrder, allowing: Allowing, hash: string, next: Change): Promise<boolean> {
  const { sessionId, signal, now, onStage } = allowing
  const read = readerFor(order, allowing)
  onStage(stageOf('network', next))
  const isEnough = (allowed: BaseUnits) => (next.units > 0n ? allowed >= next.units : allowed === 0n)
  try {
    return await awaitAllowance({
      ...{ hash, read, isEnough, signal, now },
      readAllowance: () => readAllowance(read, order),
    })
  } catch (thrown) {
    forgetApproval(sessionId)
    throw thrown
  }
}

function stageOf(kind: AllowStage['kind'], { units, step, steps }: Change): AllowStage {
  return { kind, isReset: units === 0n, step, steps }
}
