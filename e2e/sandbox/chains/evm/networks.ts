import { zeroAddress } from 'viem'
import { dollarToken, type Asset, type Network } from '../network.ts'

function nativeCoin(symbol: string, microUsd: bigint): Asset {
  return { symbol, address: zeroAddress, decimals: 18, microUsd, isNative: true }
}

/** The two EVM chains of the sandbox, with the tokens at their mainnet addresses. */
export const evmNetworks: readonly Network[] = [
  {
    chainId: 'eip155:8453',
    family: 'evm',
    name: 'Base',
    runsOn: 'anvil',
    confirmations: 2n,
    assets: [dollarToken('USDC', '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'), nativeCoin('ETH', 3_000_000_000n)],
  },
  {
    chainId: 'eip155:137',
    family: 'evm',
    name: 'Polygon',
    runsOn: 'anvil',
    confirmations: 2n,
    assets: [dollarToken('USDC', '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'), nativeCoin('POL', 250_000n)],
    bridged: [dollarToken('USDC.e', '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174')],
  },
]

/** Gives the number that EVM wallets and nodes call a chain by. */
export function evmIdOf({ chainId }: Network): number {
  return Number(chainId.slice('eip155:'.length))
}
