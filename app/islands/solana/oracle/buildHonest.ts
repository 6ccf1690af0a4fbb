import { AccountRole, createNoopSigner, type Address, type Instruction } from '@solana/kit'
import { getSetComputeUnitLimitInstruction, getSetComputeUnitPriceInstruction } from '@solana-program/compute-budget'
import { getAddMemoInstruction } from '@solana-program/memo'
import { getTransferSolInstruction } from '@solana-program/system'
import type { Move } from '../facts.ts'
import type { TokenAccounts } from '../findTokenAccounts.ts'
import { wrappedSol } from '../programs.ts'
import { addressOf, compile } from './compile.ts'
import { payInSol } from './payInSol.ts'
import { payInToken } from './payInToken.ts'
import { mints, ownerOf, tokenPrograms, type AccountOf } from './people.ts'
import type { Honest, Payment, Plan } from './plan.ts'

const [tipJar, router, pool, table] = [101, 102, 103, 104].map(addressOf) as [Address, Address, Address, Address]
/** Most lamports that a plan pays to come first. */
const mostPriority = 7_000_000n

/** Builds an honest transaction by its plan, with Solana's own libraries. */
export function buildHonest(plan: Plan, accountOf: AccountOf): Honest {
  const payer = ownerOf(plan.payer)
  const payment = plan.wraps === 'no' && plan.asset > 0 ? payInToken(plan, accountOf) : payInSol(plan, accountOf)
  const instructions = stepsOf(plan, payment)
  const hidden = plan.version === 'legacy' ? [] : hiddenOf(plan, payment)
  const bytes = compile({
    version: plan.version,
    payer,
    instructions,
    tables: hidden.length > 0 ? { [table]: hidden } : {},
  })
  const tip = plan.tip === null ? [] : [{ mint: 'native', units: plan.tip, to: tipJar }]
  return {
    text: write(bytes, plan.encoding),
    bytes,
    order: {
      account: payer,
      mint: payment.mint,
      most: plan.amount + plan.spare,
      tokenAccounts: accountsOf(plan, payment, accountOf),
    },
    tier: plan.routers.length + hidden.length > 0 ? 'opaque' : 'understood',
    moves: [...payment.moves.map((move) => hide(move, hidden)), ...tip],
    networkFee: 5000n + priority(plan, instructions.length),
    deposits: payment.deposits,
    memos: plan.memo === null ? [] : [plan.memo],
  }
}

function accountsOf({ payer }: Plan, payment: Payment, accountOf: AccountOf): TokenAccounts {
  const own = mints.filter(({ mint }) => mint === payment.mint || mint === wrappedSol)
  const accounts = own.flatMap(({ mint }) =>
    tokenPrograms.map((program) => [accountOf(payer, mint, program), mint] as const),
  )
  return new Map(accounts)
}

function stepsOf(plan: Plan, payment: Payment): readonly Instruction[] {
  const source = createNoopSigner(ownerOf(plan.payer))
  const routers = plan.routers.map((data): Instruction => {
    const signer = { address: source.address, role: AccountRole.WRITABLE_SIGNER }
    return { programAddress: router, accounts: [signer, { address: pool, role: AccountRole.WRITABLE }], data }
  })
  return [
    ...(plan.limit === null ? [] : [getSetComputeUnitLimitInstruction({ units: plan.limit })]),
    ...(plan.price === null ? [] : [getSetComputeUnitPriceInstruction({ microLamports: plan.price })]),
    ...routers.slice(0, 1),
    ...payment.steps,
    ...routers.slice(1),
    ...(plan.memo === null
      ? []
      : [getAddMemoInstruction({ memo: plan.memo }, { programAddress: plan.memoProgram as Address })]),
    ...(plan.tip === null ? [] : [getTransferSolInstruction({ source, destination: tipJar, amount: plan.tip })]),
  ]
}

/** Whom the lookup table holds: it counts only where the transaction has them at all. */
function hiddenOf({ hidden, routers, creates, wraps, asset }: Plan, { hideable }: Payment): Address[] {
  const hasOwner = creates !== 'no' && wraps === 'no' && asset > 0
  const named = {
    ...hideable,
    owner: hasOwner ? hideable.owner : undefined,
    router: routers.length > 0 ? pool : undefined,
  }
  return hidden.flatMap((role) => (named[role] ? [named[role] as Address] : []))
}

function hide({ mint, units, to, owner }: Move, hidden: readonly string[]): Move {
  const isShown = (name: string | undefined): name is string => name !== undefined && !hidden.includes(name)
  return {
    ...(isShown(mint) && { mint }),
    units,
    ...(isShown(to) && { to }),
    ...(isShown(owner) && { owner }),
  }
}

function priority({ limit, price }: Plan, steps: number): bigint {
  const units = BigInt(limit ?? Math.min(1_400_000, 200_000 * steps))
  const fee = (units * (price ?? 0n) + 999_999n) / 1_000_000n
  if (fee > mostPriority) throw new RangeError('A plan pays too much to come first')
  return fee
}

function write(bytes: Uint8Array, encoding: Plan['encoding']): string {
  const buffer = Buffer.from(bytes)
  switch (encoding) {
    case 'hex':
      return buffer.toString('hex')
    case 'HEX':
      return buffer.toString('hex').toUpperCase()
    case '0x':
      return `0x${buffer.toString('hex')}`
    case 'base64':
      return buffer.toString('base64')
    case 'bare':
      return buffer.toString('base64').replace(/=+$/, '')
  }
}
