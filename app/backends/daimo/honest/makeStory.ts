import type { Chance } from '../../chance.ts'
import { makeAddress, makeHash, spell } from '../../honestWords.ts'
import type { Coin } from './makeCoin.ts'
import { makeCoin, writeAmount } from './makeCoin.ts'
import type { Fields, Way } from './writeMethod.ts'
import { makeSent, makeWay, writeMethod } from './writeMethod.ts'

/** One answer of a server. */
export type Answer = {
  readonly session: Fields
  readonly way: Way | undefined
  /** The answer to this page's own choice of the way. */
  readonly isOwnAct: boolean
  /** Came after a newer one. */
  readonly isLate: boolean
}

/** A session as its server tells it, answer by answer, and what it finds in the payer's accounts. */
export type Story = {
  readonly sessionId: string
  readonly answers: readonly Answer[]
  readonly options: readonly Fields[]
  /** How many of the options the page vouches for. */
  readonly payable: number
}

const courses = [
  ['requires_payment_method', 'waiting_payment', 'processing', 'succeeded'],
  ['requires_payment_method', 'waiting_payment', 'processing', 'bounced'],
  ['waiting_payment', 'processing', 'waiting_payment', 'processing', 'succeeded'],
  ['requires_payment_method', 'waiting_payment', 'waiting_payment', 'expired'],
  ['requires_payment_method', 'waiting_payment', 'waiting_payment', 'waiting_payment'],
  ['waiting_payment', 'waiting_payment', 'requires_payment_method', 'waiting_payment'],
  ['waiting_payment', 'in_review', 'succeeded'],
  ['waiting_payment', 'expired', 'processing', 'succeeded'],
  ['requires_payment_method', 'expired', 'expired'],
]

/** What one answer tells. */
export type Telling = {
  readonly sessionId: string
  readonly status: string
  readonly target: Coin
  readonly to: string
  readonly amountUnits: string | undefined
  readonly way: Way | undefined
  readonly sent: Coin | undefined
}

/** Makes the story of a session that an honest server may tell. */
export async function makeStory(chance: Chance): Promise<Story> {
  const target = makeCoin(chance, chance.oneIn(8) ? 'solana' : 'evm')
  const sessionId = chance.pick([chance.hex(32), `${chance.hex(8)}-0d0e-4b57-8a3e-${chance.hex(12)}`])
  const facts = {
    ...{ sessionId, target, to: makeAddress(chance, target.family) },
    amountUnits: chance.oneIn(3) ? undefined : writeAmount(chance, target),
  }
  const answers: Answer[] = []
  let way: Way | undefined
  let sent: Coin | undefined
  for (const status of chance.pick(courses)) {
    const isNew = status === 'waiting_payment' && !sent && (!way || chance.oneIn(4))
    if (isNew) way = makeWay(chance, (way?.createdAt ?? 1_784_000_000) + 1 + chance.below(600))
    if (status === 'requires_payment_method') way = undefined
    if (way && /processing|in_review|succeeded|bounced/.test(status)) sent ??= makeSent(chance, way)
    const tell = () => tellSession(chance, { ...facts, status, way, sent })
    // Nobody chooses before the first read.
    const isOwnAct = isNew && way?.choice !== undefined && answers.length > 0
    answers.push({ session: await tell(), way, isOwnAct, isLate: false })
    // A poll that brings nothing new, spelled anew, and one that was under way before a newer one.
    if (chance.oneIn(2)) answers.push({ session: await tell(), way, isOwnAct: false, isLate: false })
    const late = answers[answers.length - 2]
    if (late && !isNew && chance.oneIn(4)) answers.push({ ...late, isOwnAct: false, isLate: true })
  }
  return { sessionId, answers, ...(await makeOptions(chance)) }
}

/** Writes a session as an honest server may. */
export async function tellSession(chance: Chance, telling: Telling): Promise<Fields> {
  const { sessionId, status, target, to, amountUnits, way, sent } = telling
  const { family, chainId, chainName, tokenAddress, tokenSymbol } = target
  const isOver = /succeeded|bounced/.test(status)
  return {
    sessionId,
    status,
    destination: {
      type: family,
      address: await spell(chance, family, to),
      ...{ chainId, chainName, tokenSymbol },
      tokenAddress: await spell(chance, family, tokenAddress),
      amountUnits: amountUnits ?? chance.pick([null, undefined, '0', '0.00']),
      calldata: chance.pick([undefined, null, '0xdeadbeef']),
      delivery: isOver ? tellDelivery(chance, telling) : chance.pick([null, undefined]),
    },
    display: chance.pick([
      { title: 'Deposit to Acme', verb: 'Deposit', themeCssUrl: 'https://acme.example/daimo.css' },
      { title: '', verb: '', themeMode: 'dark' },
      { title: '\u202eemcA', verb: null },
      null,
      undefined,
    ]),
    paymentMethod: way ? await writeMethod(chance, way, sent) : chance.pick([null, undefined]),
    createdAt: 1_784_000_000,
    expiresAt: chance.pick([1_784_003_600, null, undefined]),
    metadata: chance.pick([undefined, { order: 'A-17' }]),
  }
}

function tellDelivery(chance: Chance, { target, sent, status }: Telling): Fields | undefined {
  if (chance.oneIn(6)) return undefined
  const { family } = status === 'bounced' && sent ? chance.pick([sent, target]) : target
  return { txHash: makeHash(chance, family), receivedUnits: writeAmount(chance, target) }
}

async function makeOptions(chance: Chance): Promise<Pick<Story, 'options' | 'payable'>> {
  const coins = Array.from({ length: chance.below(5) }, () => makeCoin(chance, 'evm'))
  const options = coins.map(async (coin): Promise<Fields> => ({
    ...{ chainId: coin.chainId, tokenSymbol: coin.tokenSymbol },
    tokenAddress: await spell(chance, 'evm', coin.tokenAddress),
    requiredUnits: chance.pick([writeAmount(chance, coin), '0', '0.00']),
    balanceUnits: chance.pick([writeAmount(chance, coin), '0', undefined, null]),
  }))
  return { options: await Promise.all(options), payable: coins.filter(({ isKnown }) => isKnown).length }
}
