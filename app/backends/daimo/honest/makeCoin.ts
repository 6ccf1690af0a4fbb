import type { Chance } from '../../chance.ts'
import type { HonestFamily } from '../../honestWords.ts'
import { makeAddress } from '../../honestWords.ts'

/** A coin as the wire names it. `decimals` is what its contract has; `isKnown`: the page vouches for it. */
export type Coin = {
  readonly family: HonestFamily
  readonly chainId: number
  readonly chainName: string
  readonly tokenAddress: string
  readonly tokenSymbol: string
  readonly decimals: number
  readonly isKnown: boolean
}

type Row = readonly [chainId: number, chainName: string, tokenAddress: string, tokenSymbol: string, decimals: number]

const native = '0x0000000000000000000000000000000000000000'
const rows: readonly Row[] = [
  [8453, 'base', '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', 'USDC', 6],
  [137, 'polygon', '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', 'USDC', 6],
  [137, 'polygon', native, 'POL', 18],
  [8453, 'base', native, 'ETH', 18],
  [56, 'bsc', '0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d', 'USDC', 18],
  [501, 'solana', 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'USDC', 6],
  [501, 'solana', '11111111111111111111111111111111', 'SOL', 9],
]
const families: Readonly<Record<number, HonestFamily>> = { 501: 'solana', 728126428: 'tron' }
const toCoin = ([chainId, chainName, tokenAddress, tokenSymbol, decimals]: Row): Coin => ({
  ...{ family: families[chainId] ?? 'evm', chainId, chainName, tokenAddress, tokenSymbol, decimals, isKnown: true },
})
const known = rows.map(toCoin)

/** USDT on Tron, the one coin of a Tron address. */
export const tronUsdt = toCoin([728126428, 'tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'USDT', 6])
/** USDC on Solana. */
export const solanaUsdc = known[5]!

/** Makes a coin of a family: one that the page knows, or now and then one that nobody vouches for. */
export function makeCoin(chance: Chance, family: HonestFamily): Coin {
  if (family === 'tron') return tronUsdt
  const coin = chance.pick(known.filter((one) => one.family === family))
  if (!chance.oneIn(4)) return coin
  return {
    ...coin,
    tokenAddress: makeAddress(chance, family),
    tokenSymbol: chance.pick(['TKN', 'USDC', 'a long symbol of a coin', '\u202eCDSU']),
    decimals: chance.below(37),
    isKnown: false,
  }
}

/** Writes an amount of a coin as decimal text, with no more digits than the coin has, and zeros at the end as they come. */
export function writeAmount(chance: Chance, { decimals }: Coin): string {
  const digits = Math.min(decimals, chance.pick([0, 1, 2, 6, 18]))
  const fraction = Array.from({ length: digits }, () => chance.below(10)).join('')
  return `${1 + chance.below(100_000)}${digits > 0 ? `.${fraction}` : ''}`
}
