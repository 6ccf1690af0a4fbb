import type { Chance } from '../../chance.ts'
import type { Coin, Route } from './makeRoute.ts'
import { makeEvmCoin, makeRoute, writeUri } from './makeRoute.ts'
import type { Story, Telling } from './makeStory.ts'
import { listChains, tellSession } from './makeStory.ts'
import type { Fields } from './writeMethod.ts'

type Truth = { readonly chance: Chance; readonly telling: Telling; readonly coin: Coin; readonly route: Route }
type Lie = (truth: Truth) => Promise<Fields>

/** Tells the truth with some fields of the session, or of its payment method, put in another's place. */
const withFields =
  (change: (truth: Truth) => Promise<Fields>): Lie =>
  async (truth) => ({
    ...(await tellSession(truth.chance, truth.telling)),
    ...(await change(truth)),
  })
const withMethod =
  (change: (truth: Truth) => Promise<Fields>): Lie =>
  async (truth) => {
    const told = await tellSession(truth.chance, truth.telling)
    return { ...told, paymentMethod: { ...(told['paymentMethod'] as Fields), ...(await change(truth)) } }
  }
const instead =
  (change: (truth: Truth) => Partial<Telling>): Lie =>
  (truth) =>
    tellSession(truth.chance, { ...truth.telling, ...change(truth) })
const asReceiver = (receiverAddress: (truth: Truth) => string) =>
  withMethod(async (truth) => ({ receiverAddress: receiverAddress(truth), addressUri: null, deeplinks: [] }))

const stranger = `0x${'5'.repeat(40)}`
const otherChain = (coin: Coin) => (coin.chain === 'eip155:1' ? 'eip155:10' : 'eip155:1')

/** What a server, or somebody between it and the page, may say against what it said before. */
const contradictions: Record<string, Lie> = {
  'another receiver on the same route': instead(({ chance, coin }) => ({ route: makeRoute(chance, coin) })),
  'another session': withFields(async () => ({ id: 'fnd_other' })),
  'another target address': instead(({ chance }) => ({ to: `0x${chance.hex(40)}` })),
  'another target coin': instead(({ coin }) => ({ target: coin })),
  'another locked amount': instead(() => ({ amountUnits: '26000000' })),
}

/** What contradicts itself in one answer. */
const falsehoods: Record<string, Lie> = {
  'a witness of another receiver': withMethod(async ({ chance, route }) => ({
    addressUri: await writeUri(chance, { ...route, receiver: stranger }),
  })),
  'a witness of another chain': withMethod(async ({ chance, route, coin }) => ({
    addressUri: await writeUri(chance, { ...route, coin: { ...coin, chain: otherChain(coin) } }),
  })),
  'a witness of another token': withMethod(async ({ chance, route, coin }) => ({
    addressUri: await writeUri(chance, { ...route, coin: { ...coin, currency: `0x${'7'.repeat(40)}` } }),
  })),
  'a wallet’s link to another receiver': withMethod(async ({ chance, route, coin }) => {
    const uri = await writeUri(chance, { ...route, coin, receiver: stranger })
    return { deeplinks: [{ app: 'metamask', label: 'MetaMask', url: `https://link.metamask.io/send/${uri.slice(9)}` }] }
  }),
  'a receiver that lacks a digit': asReceiver(({ route }) => route.receiver.slice(0, -1)),
  'a receiver with a wrong checksum': asReceiver(() => '0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed'),
  'the token as receiver': asReceiver(({ coin }) => coin.currency),
  'nobody as receiver': asReceiver(() => `0x${'0'.repeat(40)}`),
}

const lies: Record<string, Lie> = { ...contradictions, ...falsehoods }

/** The names of all lies. */
export const lieNames = Object.keys(lies)

/** Makes the story of a server that tells the truth, for a while or not at all, and then lies. */
export async function makeLie(name: string, chance: Chance, decimals: number): Promise<Story> {
  const coin = makeEvmCoin(chance, decimals)
  const target = { chain: 'eip155:8453', currency: `0x${chance.hex(40)}`, decimals }
  const route = makeRoute(chance, coin)
  const telling = { status: 'waiting_payment', target, to: `0x${chance.hex(40)}`, amountUnits: '25000000', route }
  const truth = { chance, telling, coin, route }
  const before = name in contradictions ? [await tellSession(chance, telling)] : []
  const told = [...before, await lies[name]!(truth)]
  return {
    chains: listChains([coin, target], chance),
    answers: told.map((fields) => ({ fields, isOwnAct: false, isLate: false })),
  }
}
