import type { Instruction } from '@solana/kit'
import fc from 'fast-check'
import type { Move, Order } from '../facts.ts'
import { programs } from '../programs.ts'
import { mints, ownerCount } from './people.ts'

/** Makes plans of honest payments: everything that one can be, mixed. */
export const plans = fc.record({
  payer: fc.nat(ownerCount - 2),
  asset: fc.nat(mints.length - 1),
  program: fc.constantFrom(0 as const, 1 as const),
  amount: fc.bigInt(1n, 2n ** 60n),
  spare: fc.bigInt(0n, 1_000n),
  form: fc.constantFrom('checked', 'plain', 'with_fee', 'batch'),
  creates: fc.constantFrom('no', 'create', 'idempotent'),
  wraps: fc.constantFrom('no', 'kept', 'derived', 'seeded'),
  limit: fc.option(fc.integer({ min: 1_000, max: 1_400_000 })),
  price: fc.option(fc.bigInt(1n, 5_000_000n)),
  memo: fc.option(fc.string({ maxLength: 40, unit: 'grapheme' })),
  memoProgram: fc.constantFrom(programs.memo1, programs.memo3, programs.memo4),
  tip: fc.option(fc.bigInt(1n, 1_000_000n)),
  version: fc.constantFrom('legacy' as const, 0 as const),
  hidden: fc.subarray(['mint', 'account', 'owner', 'router'] as const),
  routers: fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { maxLength: 2 }),
  encoding: fc.constantFrom('hex', '0x', 'HEX', 'base64', 'bare'),
})

/** What an honest transaction is made of. */
export type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never

/** The steps that pay, and what they do by the word of who wrote them. */
export type Payment = {
  readonly mint: string
  readonly steps: readonly Instruction[]
  readonly moves: readonly Move[]
  readonly deposits: bigint
  /** Whom a lookup table may hold: the token's mint, the account that gets it, and that account's owner. */
  readonly hideable: { readonly mint?: string; readonly account?: string; readonly owner?: string }
}

/** An honest transaction, what was ordered, and what it does. */
export type Honest = {
  readonly text: string
  readonly bytes: Uint8Array
  readonly order: Order
  readonly tier: 'understood' | 'opaque'
  readonly moves: readonly Move[]
  readonly networkFee: bigint
  readonly deposits: bigint
  readonly memos: readonly string[]
}
