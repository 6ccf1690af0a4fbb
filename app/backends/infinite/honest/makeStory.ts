import type { SessionStatus } from '../../../model/session.ts'
import type { Chance } from '../../chance.ts'
import { makeHash } from '../../honestWords.ts'
import type { WireCoin } from './makeWorld.ts'
import { addressOn, coins, spellOn, writeCurrencies, writeDecimal } from './makeWorld.ts'

/** What is true of a transfer all along. */
export type Facts = {
  readonly id: string
  readonly isBuy: boolean
  readonly coin: WireCoin
  /** The payer's own, and where a sold coin is sent to. */
  readonly wallet: string
  readonly receiver: string
  readonly amount: string
  readonly rail: string
  readonly reference: string
  readonly accountNumber: string
  readonly accountId: string
}

/** One answer, and what the page makes of it. `undefined`: what it made of the one before. */
export type Step = { readonly transfer: object; readonly status: SessionStatus | undefined; readonly isTold: boolean }

/** A transfer as its server tells it. */
export type Story = { readonly facts: Facts; readonly currencies: object; readonly steps: readonly Step[] }

const waiting = [
  'AWAITING_FUNDS',
  'waiting_payment',
  ['awaiting_funds', 'awaiting_crypto', 'pending', null, 'new'],
] as const
const begun = ['PENDING', 'waiting_payment', ['pending', null]] as const
const review = ['IN_REVIEW', 'processing', ['in_review', 'new']] as const
const moving = [
  'PROCESSING',
  'processing',
  ['payment_received', 'funds_received', 'payment_submitted', 'sent'],
] as const
const asked = ['AWAITING_FUNDS', 'requires_action', ['kyc_required']] as const
const strange = ['ON_HOLD', undefined, ['new', null]] as const
const done = ['COMPLETED', 'succeeded', ['completed', null, 'new']] as const
const courses = [
  [waiting, moving, done],
  [begun, waiting, strange, moving, done],
  [waiting, waiting, review, moving, moving, done],
  [waiting, asked, review, moving, done],
  [waiting, ['CANCELLED', 'cancelled', ['cancelled']]],
  [waiting, moving, ['FAILED', 'failed', ['error', null]]],
  [waiting, moving, ['FAILED', 'bounced', ['refunded', 'REFUNDED']]],
  [moving, ['CANCELLED', 'bounced', ['refunded']]],
  [done],
] as const

/** Makes the facts of a transfer. */
export function makeFacts(chance: Chance, coin: WireCoin = chance.pick(coins)): Facts {
  const isBuy = chance.oneIn(2)
  const digits = chance.below(isBuy ? 3 : Math.min(coin.decimals, 8) + 1)
  const fraction = Array.from({ length: digits }, () => 1 + chance.below(9)).join('')
  return {
    ...{ id: `${chance.hex(8)}-c229-4fbc-941f-${chance.hex(12)}`, isBuy, coin, wallet: addressOn(chance, coin) },
    receiver: addressOn(chance, coin),
    amount: `${1 + chance.below(90_000)}${fraction && `.${fraction}`}`,
    rail: chance.pick(['ach', 'wire']),
    reference: chance.pick([chance.hex(8).toUpperCase() + '7', `${chance.hex(8)}-59d7-42c9-b0aa-${chance.hex(12)}`]),
    accountNumber: String(1_000_000_000 + chance.below(1_000_000_000)),
    accountId: `acct_bank_${chance.hex(16)}`,
  }
}

/** Makes the story of a transfer that an honest server may tell. */
export async function makeStory(chance: Chance): Promise<Story> {
  const facts = makeFacts(chance)
  const tells = chance.oneIn(2)
  const hash = makeHash(chance, facts.coin.family === 'bitcoin' ? 'evm' : facts.coin.family).replace(
    facts.coin.family === 'bitcoin' ? /^0x/ : /^$/,
    '',
  )
  const steps: Step[] = []
  for (const [status, becomes, stages] of chance.pick<
    readonly (readonly [string, SessionStatus | undefined, readonly (string | null)[]])[]
  >(courses))
    for (let times = 1 + chance.below(2); times > 0; times -= 1) {
      const transfer = await writeTransfer(chance, facts, { status, stage: chance.pick(stages), tells })
      const isLate = /PROCESSING|COMPLETED|FAILED/.test(status)
      steps.push({
        transfer: { ...transfer, transactionHash: isLate && chance.oneIn(2) ? hash : null },
        status: becomes,
        isTold: tells,
      })
    }
  return { facts, currencies: await writeCurrencies(chance), steps }
}

/** Writes a transfer as a GET tells it. */
export async function writeTransfer(
  chance: Chance,
  facts: Facts,
  { status, stage, tells }: { status: string; stage: string | null; tells: boolean },
): Promise<object> {
  const { id, isBuy, coin, wallet, amount, rail, accountId } = facts
  const spelled = (code: string) => chance.pick([code, code.toLowerCase()])
  const atBank = { type: 'bank_account', accountId, address: null, currency: spelled('USD'), network: rail }
  const address = await spellOn(chance, coin, wallet)
  const onChain = { type: 'wallet', accountId: null, address, currency: spelled(coin.code), network: coin.network }
  const fee = () => writeDecimal(chance, '1.5')
  return {
    ...{ id, type: isBuy ? 'ONRAMP' : 'OFFRAMP', status, stage, amount: writeDecimal(chance, amount) },
    currency: isBuy ? 'USD' : coin.code,
    source: isBuy ? atBank : onChain,
    destination: isBuy ? onChain : atBank,
    fees: chance.pick([null, undefined, {}, { bridgeFee: fee(), networkFee: fee(), totalFee: fee() }]),
    expectedCompletionTime: chance.pick([
      null,
      undefined,
      '2026-07-03T12:00:00Z',
      '2026-07-03T12:00:00.123456+00:00',
      'soon',
    ]),
    createdAt: chance.pick(['2026-07-01T12:00:00.000Z', undefined]),
    metadata: chance.pick([undefined, null, { clientReferenceId: 'A-17' }]),
    ...(tells && { sourceDepositInstructions: await writeTold(chance, facts) }),
  }
}

/** Writes what to pay into. */
export async function writeTold(chance: Chance, facts: Facts): Promise<object> {
  const { isBuy, coin, amount, rail, reference, accountNumber, receiver, wallet } = facts
  const none = { bankAccountNumber: null, bankRoutingNumber: null, bankBeneficiaryName: null, bankName: null }
  const bank = {
    depositMessage: `Your reference code is ${reference}. Please include this code in your ${rail}.`,
    ...{ bankAccountNumber: accountNumber, bankRoutingNumber: '021000021' },
    ...{ bankBeneficiaryName: 'Customer Bank Account', bankName: chance.pick(['JPMorgan', null]) },
    ...{ toAddress: null, fromAddress: null },
  }
  const onChain = {
    ...{ ...none, depositMessage: null },
    ...{ toAddress: await spellOn(chance, coin, receiver), fromAddress: await spellOn(chance, coin, wallet) },
  }
  return {
    ...{ network: isBuy ? rail : coin.network, currency: isBuy ? 'usd' : coin.code.toLowerCase() },
    amount: writeDecimal(chance, amount),
    ...(isBuy ? bank : onChain),
  }
}
