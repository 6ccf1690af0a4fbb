import type { Chance } from '../../chance.ts'
import { makeAddress } from '../../honestWords.ts'
import type { Coin, Route } from './makeRoute.ts'
import { familyOf, makeCoin, makeRoute, spell } from './makeRoute.ts'
import type { Fields } from './writeMethod.ts'
import { writeMethod } from './writeMethod.ts'

/** One answer of a server. */
export type Answer = {
  readonly fields: Fields
  /** The payer, here or in another tab, chose anew: the address may have moved. */
  readonly isOwnAct: boolean
  /** Came after a newer one. */
  readonly isLate: boolean
}

/** A session as its server tells it, answer by answer, and the list of chains beside it. */
export type Story = { readonly chains: Fields; readonly answers: readonly Answer[] }

const courses = [
  ['requires_payment_method', 'waiting_payment', 'processing', 'succeeded'],
  ['requires_payment_method', 'waiting_payment', 'processing', 'bounced'],
  ['waiting_payment', 'processing', 'waiting_payment', 'processing', 'succeeded'],
  ['requires_payment_method', 'waiting_payment', 'expired', 'processing', 'succeeded'],
  ['requires_payment_method', 'expired', 'expired'],
  ['waiting_payment', 'waiting_payment', 'requires_payment_method', 'waiting_payment'],
  ['waiting_payment', 'in_review', 'succeeded'],
  ['waiting_payment', 'waiting_payment', 'waiting_payment'],
  ['waiting_payment', 'expired', 'bounced'],
]

/** Makes the story of a session that an honest server may tell. `decimals` is what its unlisted coins have. */
export async function makeStory(chance: Chance, decimals: number): Promise<Story> {
  const coin = makeCoin(chance, decimals)
  const target = makeCoin(chance, decimals)
  const other = makeCoin(chance, (decimals + 18) % 37)
  const to = makeAddress(chance, familyOf(target))
  const amountUnits = chance.pick([undefined, null, '25000000'])
  const answers: Answer[] = []
  let route = makeRoute(chance, coin)
  for (const status of chance.pick(courses)) {
    const change = answers.length ? changeRoute(chance, route, status, other) : undefined
    route = change ?? route
    const tell = async () => tellSession(chance, { status, target, to, amountUnits, route })
    answers.push({ fields: await tell(), isOwnAct: change?.coin === coin || change?.coin === other, isLate: false })
    // A poll that brings nothing new, spelled anew, and one that was under way before a newer one.
    if (chance.oneIn(2)) answers.push({ fields: await tell(), isOwnAct: false, isLate: false })
    const late = answers[answers.length - 2]
    if (late && !change && chance.oneIn(4)) answers.push({ ...late, isOwnAct: false, isLate: true })
  }
  return { chains: listChains([coin, target, other], chance), answers }
}

/** While nothing was paid, the payer may take another coin, or the same with another refund address: a new receiver. */
function changeRoute(chance: Chance, { coin }: Route, status: string, other: Coin): Route | undefined {
  return status === 'waiting_payment' && chance.oneIn(4) ? makeRoute(chance, chance.pick([coin, other])) : undefined
}

/** What one answer tells. */
export type Telling = {
  readonly status: string
  readonly target: Coin
  readonly to: string
  readonly amountUnits: string | null | undefined
  readonly route: Route
}

/** Writes a session as an honest server may. */
export async function tellSession(chance: Chance, telling: Telling): Promise<Fields> {
  const { status, target, to, amountUnits, route } = telling
  const method =
    status === 'requires_payment_method' ? chance.pick([null, undefined]) : await writeMethod(chance, route)
  // What is over need not be told whole.
  const isOver = status !== 'waiting_payment' && chance.oneIn(4)
  return {
    id: 'fnd_3b1c',
    object: 'fundingSession',
    createdAt: 1_784_000_000,
    expiresAt: chance.pick([1_784_086_400, null, undefined]),
    status,
    clientSecret: chance.pick(['cs_marker', undefined]),
    target: { chain: target.chain, currency: await spell(chance, target.currency), address: await spell(chance, to) },
    amountUnits: amountUnits ?? chance.pick([null, undefined]),
    metadata: chance.pick([null, undefined, { order: 'A-17' }, { txHash: `0x${chance.hex(64)}` }, { txHash: 7 }]),
    externalId: chance.pick([null, undefined, 'A-17']),
    strict: chance.pick([true, false, undefined, null]),
    paymentMethod: isOver ? null : method,
  }
}

/** Writes the list of chains that has these coins, and some that are of no use. */
export function listChains(coins: readonly Coin[], chance: Chance): Fields {
  const ids = [...new Set(coins.map(({ chain }) => chain))]
  const chains = ids.map((id) => ({
    id,
    name: `Chain ${id}`,
    vmType: id.startsWith('solana') ? 'svm' : 'evm',
    logo: chance.pick([null, undefined, 'https://logo.example/a.png']),
    currencies: coins
      .filter(({ chain }) => chain === id)
      .map(({ currency, decimals }) => ({ symbol: 'TKN', address: currency, decimals, logo: null }))
      .concat(chance.oneIn(5) ? [{ symbol: 'ODD', address: `0x${'9'.repeat(40)}`, decimals: 77, logo: null }] : []),
  }))
  const sui = { id: 'sui:35834a8a', name: 'Sui', vmType: 'sui', currencies: [] }
  return { chains: chance.shuffle([...chains, sui]) }
}
