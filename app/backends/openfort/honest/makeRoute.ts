import type { Chance } from '../../chance.ts'
import type { HonestFamily } from '../../honestWords.ts'
import { makeAddress, spell as spellIn } from '../../honestWords.ts'

const native = '0x0000000000000000000000000000000000000000'
/** Native USDC where the page has it pinned, and USDC.e on Polygon, which has the same symbol and is not. */
const pinned = [
  { chain: 'eip155:137', currency: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359' },
  { chain: 'eip155:8453', currency: '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913' },
  { chain: 'eip155:1', currency: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' },
  { chain: 'eip155:56', currency: native },
  { chain: 'eip155:42161', currency: native },
]
const bridgedUsdc = { chain: 'eip155:137', currency: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174' }

/** Solana, its USDC and its own coin, as the wire names them. */
const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const solanaPinned = [
  { chain: solana, currency: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', decimals: 6 },
  { chain: solana, currency: '1'.repeat(32), decimals: 9 },
  { chain: solana, currency: native, decimals: 9 },
]

/** A coin as the wire names it; `decimals` is what the list of chains says of it. */
export type Coin = { readonly chain: string; readonly currency: string; readonly decimals: number }

/** A way from a coin to a receiver, both in lower case where they are EVM's. */
export type Route = { readonly coin: Coin; readonly receiver: string; readonly units: string }

/** Gives the family of a coin's chain. */
export function familyOf({ chain }: Pick<Coin, 'chain'>): HonestFamily {
  return chain === solana ? 'solana' : 'evm'
}

/** Makes a coin: one the page knows, or one that only the backend's list does. */
export function makeCoin(chance: Chance, decimals: number): Coin {
  if (!chance.oneIn(4)) return makeEvmCoin(chance, decimals)
  if (chance.oneIn(2)) return chance.pick(solanaPinned)
  return { chain: solana, currency: makeAddress(chance, 'solana'), decimals }
}

/** Makes a coin of an EVM chain. */
export function makeEvmCoin(chance: Chance, decimals: number): Coin {
  if (chance.oneIn(3)) return { ...chance.pick(pinned), decimals: 6 }
  if (chance.oneIn(8)) return { ...bridgedUsdc, decimals }
  const chain = chance.pick(['eip155:137', 'eip155:8453', 'eip155:10', 'eip155:99999', 'eip155:43114'])
  return { chain, currency: chance.oneIn(12) ? native : `0x${chance.hex(40)}`, decimals }
}

/** Makes a route of a coin with a receiver of its own. */
export function makeRoute(chance: Chance, coin: Coin): Route {
  const one = 10n ** BigInt(coin.decimals)
  const units = chance.pick([one, one / 100n, 1n, one * 25n, BigInt(chance.below(2 ** 31)) * one + 1n])
  return { coin, receiver: makeAddress(chance, familyOf(coin)), units: units.toString() }
}

/** Spells an address or currency in one of the ways that name it. */
export function spell(chance: Chance, address: string): Promise<string> {
  return spellIn(chance, address.startsWith('0x') ? 'evm' : 'solana', address)
}

/** Writes the payment URI of a route, as the second witness of its receiver. */
export async function writeUri(chance: Chance, { coin, receiver, units }: Route): Promise<string> {
  if (coin.chain === solana) {
    const token = coin.currency === native || /^1+$/.test(coin.currency) ? '' : `&spl-token=${coin.currency}`
    return `solana:${receiver}${chance.pick(['?label=Acme', '?amount=1.5'])}${token}`
  }
  const chain = coin.chain.slice('eip155:'.length)
  const to = await spell(chance, receiver)
  if (coin.currency === native) return `ethereum:${to}@${chain}${chance.pick(['', `?value=${units}`])}`
  const amount = chance.pick(['', `&uint256=${units}`])
  return `ethereum:${await spell(chance, coin.currency)}@${chain}/transfer?address=${to}${amount}`
}
