import type { Chance } from '../../chance.ts'
import { listCurrencies, makeTerms, tellSession, type Fields, type Story, type Terms } from './makeStory.ts'

type Lie = (chance: Chance, terms: Terms) => Promise<Fields>

const stranger = `0x${'5'.repeat(40)}`
const told = (chance: Chance, terms: Terms) => tellSession(chance, terms, 'CREATED')
const withFields =
  (fields: Fields): Lie =>
  async (chance, terms) => ({ ...(await told(chance, terms)), ...fields })
const asReceiver = (address: string) => withFields({ depositAddress: address, dstAddress: undefined })

/** What a server, or somebody between it and the page, may say against what it said before. */
const contradictions: Record<string, Lie> = {
  'another receiver': asReceiver(stranger),
  'another session': withFields({ id: 'dep_other' }),
  'another amount': withFields({ amount: '7777777' }),
}

/** What no payer can be asked to pay. */
const falsehoods: Record<string, Lie> = {
  'a receiver that lacks a digit': asReceiver(stranger.slice(0, -1)),
  'a receiver with a wrong checksum': asReceiver('0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed'),
  'nobody as receiver': asReceiver(`0x${'0'.repeat(40)}`),
}

const lies: Record<string, Lie> = { ...contradictions, ...falsehoods }

/** The names of all lies. */
export const lieNames = Object.keys(lies)

/** Makes the story of a server that tells the truth, for a while or not at all, and then lies. */
export async function makeLie(name: string, chance: Chance, decimals: number): Promise<Story> {
  const terms = makeTerms(chance, decimals)
  const before = name in contradictions ? [await told(chance, terms)] : []
  return { answers: [...before, await lies[name]!(chance, terms)], currencies: listCurrencies(terms) }
}
