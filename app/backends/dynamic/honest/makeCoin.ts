import type { Asset } from '../../../chains/assets.ts'
import type { Chance } from '../../chance.ts'
import type { HonestFamily } from '../../honestWords.ts'
import { makeAddress } from '../../honestWords.ts'
import { coins } from '../scripted.ts'

/** A coin as the wire names it; `asset` is ours, where the deployment lists it. For tests only. */
export type Coin = {
  readonly family: HonestFamily
  readonly chainName: string
  readonly chainId: string
  readonly token: string
  readonly symbol: string
  readonly decimals: number
  readonly isNative: boolean
  readonly asset?: Asset
}

const evm = (chainId: string, token: string, symbol: string, decimals: number, asset?: Asset): Coin => {
  const isNative = /^0x0+$/.test(token)
  return { family: 'evm', chainName: 'EVM', chainId, token, symbol, decimals, isNative, ...(asset && { asset }) }
}
const native = '0x0000000000000000000000000000000000000000'
const known: readonly Coin[] = [
  evm('8453', '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', 'USDC', 6, coins.base),
  evm('137', '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359', 'USDC', 6, coins.polygon),
  evm('8453', native, 'ETH', 18, coins.eth),
  evm('1', '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48', 'USDC', 6),
  evm('56', '0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d', 'USDC', 18),
  evm('137', native, 'POL', 18),
  {
    ...{ family: 'solana', chainName: 'SOL', chainId: '101', symbol: 'USDC', decimals: 6, isNative: false },
    ...{ token: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', asset: coins.solana },
  },
  {
    ...{ family: 'tron', chainName: 'TRON', chainId: '728126428', symbol: 'USDT', decimals: 6, isNative: false },
    ...{ token: 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', asset: coins.tron },
  },
]

/** Makes a coin to pay with: one of the deployment's, or now and then one that a page elsewhere had chosen. */
export function makeSource(chance: Chance, families: readonly HonestFamily[]): Coin {
  const mine = known.filter(({ asset, family }) => asset && families.includes(family))
  return chance.oneIn(5) ? makeUnknown(chance) : chance.pick(mine)
}

/** Makes a coin to land in, which the page may know or not. */
export function makeLanding(chance: Chance): Coin {
  return chance.oneIn(4) ? makeUnknown(chance) : chance.pick(known.filter(({ family }) => family !== 'tron'))
}

function makeUnknown(chance: Chance): Coin {
  const symbol = chance.pick(['TKN', 'USDC', 'a long symbol of a coin', '\u202eCDSU'])
  return evm(chance.pick(['1', '10', '59144']), makeAddress(chance, 'evm'), symbol, chance.below(37))
}
