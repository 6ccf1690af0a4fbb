import type { Chance } from '../../chance.ts'
import { makeAddress, makeHash, spell } from '../../honestWords.ts'
import { answerOf, startedAt } from '../scripted.ts'

/** One answer of a server, as fields of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** What a session is about; it stays over all of its answers. */
export type Terms = {
  readonly network: string
  /** Empty for the network's own coin. */
  readonly currency: string
  readonly decimals: number
  readonly amount: string
  readonly receiver: string
}

/** A session as its server tells it, answer by answer, and what its lists say of its coin. */
export type Story = { readonly answers: readonly Fields[]; readonly currencies: readonly Fields[] }

const networks = ['polygon', 'base', 'ethereum', 'arbitrum', 'optimism', 'bsc'] as const
const courses = [
  ['CREATED', 'PENDING', 'CONFIRMED'],
  ['CREATED', 'CREATED', 'CREATED'],
  ['CREATED', 'PENDING', 'CREATED', 'PENDING', 'CONFIRMED'],
  ['CREATED', 'PENDING', 'UNDERPAID', 'CONFIRMED'],
  ['PENDING', 'OVERPAID'],
  ['CREATED', 'EXPIRED'],
  ['CREATED', 'EXPIRED', 'PENDING', 'CONFIRMED'],
  ['CREATED', 'PENDING', 'FAILED'],
  ['CREATED', 'PENDING', 'REFUNDED'],
  ['CREATED', 'CONFIRMING', 'CONFIRMED'],
]

/** Makes what a session is about. `decimals` is what its token has, where it is none that the page knows. */
export function makeTerms(chance: Chance, decimals: number): Terms {
  const isNative = chance.oneIn(6)
  const places = isNative ? 18 : decimals
  return {
    network: chance.pick(networks),
    currency: isNative ? '' : makeAddress(chance, 'evm'),
    decimals: places,
    amount: makeAmount(chance, Math.min(places, 18)),
    receiver: makeAddress(chance, 'evm'),
  }
}

/** Makes the story of a session that an honest server may tell. */
export async function makeStory(chance: Chance, decimals: number): Promise<Story> {
  const terms = makeTerms(chance, decimals)
  const answers: Fields[] = []
  for (const paymentStatus of chance.pick(courses)) {
    answers.push(await tellSession(chance, terms, paymentStatus))
    // A look that brings nothing new, spelled anew.
    if (chance.oneIn(3)) answers.push(await tellSession(chance, terms, paymentStatus))
  }
  return { answers, currencies: listCurrencies(terms) }
}

/** What the backend's list says of the coin. */
export function listCurrencies({ currency, decimals }: Terms): readonly Fields[] {
  return [{ address: currency, symbol: 'TKN', decimals, name: 'Token', logo: null }]
}

/** Writes a session as an honest server may. */
export async function tellSession(chance: Chance, terms: Terms, paymentStatus: string): Promise<Fields> {
  const { network, currency, amount, receiver } = terms
  const address = await spell(chance, 'evm', receiver)
  const hash = makeHash(chance, 'evm')
  return answerOf({
    ...{ paymentStatus, amount, network, currency: 'TKN' },
    currencyAddress: currency === '' ? chance.pick(['', null, undefined]) : await spell(chance, 'evm', currency),
    // The newer spelling of the same field.
    ...(chance.oneIn(2) ? { depositAddress: address } : { depositAddress: undefined, dstAddress: address }),
    ...(paymentStatus === 'CREATED' ? {} : { [chance.pick(['txId', 'confirmedTxid', 'txHash'])]: hash }),
    expiresAt: chance.pick([
      new Date(startedAt + 1_800_000).toISOString(),
      new Date(startedAt + 1_800_000).toISOString().replace('.000Z', '+00:00'),
    ]),
    metadata: chance.pick([null, undefined, { order: 'A-17' }, { note: 'x'.repeat(2_000) }]),
    customerEmail: chance.pick([null, undefined, 'payer@example.com']),
  })
}

function makeAmount(chance: Chance, places: number): string {
  const whole = String(1 + chance.below(1_000_000))
  const digits = Array.from({ length: chance.below(places + 1) }, () => chance.below(10)).join('')
  return digits === '' ? whole : `${whole}.${digits}`
}
