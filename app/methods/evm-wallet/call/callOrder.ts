import { DepositError } from '../../../errors.ts'
import type { PreparedCall, SignOf } from '../../../model/instruction.ts'
import type { WalletProvider } from '../../../wallets/eip1193.ts'
import type { Evm } from '../loadEvm.ts'
import type { Batch } from './batch/planBatch.ts'
import type { CallVerdict } from './judgeCall.ts'

/** A call to be signed in a wallet of an EVM chain. */
export type CallInstruction = SignOf<'evm', PreparedCall>

/** What is to be allowed and called, exactly as it was judged and is on screen. */
export type CallOrder = {
  readonly call: PreparedCall
  /** End of the price, ms since epoch. */
  readonly expiresAt: number | undefined
  readonly verdict: Exclude<CallVerdict, { readonly tier: 'refused' }>
  /** The approval and the call as one request, where the wallet takes that and the payer does not want two. */
  readonly batch?: Batch | undefined
  readonly info: WalletProvider
  readonly evm: Evm
}

/** Tells whether two prepared calls are the same in every word. */
export function isSameCall(one: PreparedCall | undefined, other: PreparedCall | undefined): boolean {
  return spell(one) === spell(other)
}

/** Tells whether two orders are the same to the payer and the wallet. */
export function isSameOrder(one: CallOrder, other: CallOrder): boolean {
  return (
    one.info.provider === other.info.provider && one.expiresAt === other.expiresAt && isSameCall(one.call, other.call)
  )
}

/** @throws {@link DepositError} `transaction_expired` once the price is over: what was made for it is signed no more */
export function checkPrice({ expiresAt }: CallOrder, now: number): void {
  if (expiresAt !== undefined && now >= expiresAt) throw new DepositError('transaction_expired', {})
}

function spell(call: PreparedCall | undefined): string | undefined {
  return JSON.stringify(call, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}
