import type { Caip19 } from './caip.ts'

/** The day on which the tokens were last compared with their sources. */
export const checkedOn = '2026-11-21'

/** Where a token's contract, symbol and decimals were read: lists and pages that are kept by different people. */
export const sources = {
  uniswap: 'https://github.com/Uniswap/default-token-list',
  aave: 'https://github.com/aave-dao/aave-address-book',
  daimo: 'https://www.npmjs.com/package/@daimo/sdk',
  coinflow: 'https://docs.coinflow.cash/guides/payouts/usdc-token-addresses',
  iron: 'https://docs.iron.xyz/stablecoins-and-blockchains',
  trustwallet: 'https://github.com/trustwallet/assets',
} as const

type Source = keyof typeof sources

/** What two sources say of each token: a second writing of the table, so that a slip of the pen in one is seen. */
export const evidence: Readonly<Record<Caip19, readonly [symbol: string, decimals: number, Source, Source]>> = {
  'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48': ['USDC', 6, 'uniswap', 'aave'],
  'eip155:10/erc20:0x0b2c639c533813f4aa9d7837caf62653d097ff85': ['USDC', 6, 'uniswap', 'aave'],
  'eip155:137/erc20:0x3c499c542cef5e3811e1192ce70d8cc03d5c3359': ['USDC', 6, 'uniswap', 'aave'],
  'eip155:8453/erc20:0x833589fcd6edb6e08f4c7c32d4f71b54bda02913': ['USDC', 6, 'uniswap', 'aave'],
  'eip155:42161/erc20:0xaf88d065e77c8cc2239327c5edb3a432268e5831': ['USDC', 6, 'uniswap', 'aave'],
  'eip155:43114/erc20:0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e': ['USDC', 6, 'uniswap', 'aave'],
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v': [
    'USDC',
    6,
    'coinflow',
    'daimo',
  ],
  'eip155:56/erc20:0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d': ['USDC', 18, 'uniswap', 'aave'],
  'eip155:10/erc20:0x7f5c764cbc14f9669b88837ca1490cca17c31607': ['USDC.e', 6, 'uniswap', 'aave'],
  'eip155:137/erc20:0x2791bca1f2de4661ed88a30c99a7a9449aa84174': ['USDC.e', 6, 'uniswap', 'aave'],
  'eip155:42161/erc20:0xff970a61a04b1ca14834a43f5de4533ebddb5cc8': ['USDC.e', 6, 'uniswap', 'aave'],
  'eip155:8453/erc20:0xd9aaec86b65d86f6a7b5b1b0c42ffa531710b6ca': ['USDbC', 6, 'uniswap', 'aave'],
  'eip155:1/erc20:0xdac17f958d2ee523a2206206994597c13d831ec7': ['USDT', 6, 'uniswap', 'aave'],
  'eip155:10/erc20:0x94b008aa00579c1307b0ef2c499ad98a8ce58e58': ['USDT', 6, 'uniswap', 'aave'],
  'eip155:43114/erc20:0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7': ['USDT', 6, 'uniswap', 'aave'],
  'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB': [
    'USDT',
    6,
    'iron',
    'daimo',
  ],
  'tron:0x2b6653dc/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t': ['USDT', 6, 'trustwallet', 'daimo'],
  'eip155:56/erc20:0x55d398326f99059ff775485246999027b3197955': ['USDT', 18, 'uniswap', 'aave'],
  'eip155:10/erc20:0x01bff41798a0bcf287b996046ca68b395dbc1071': ['USDT0', 6, 'uniswap', 'daimo'],
  'eip155:137/erc20:0xc2132d05d31c914a87c6611c10748aeb04b58e8f': ['USDT0', 6, 'uniswap', 'aave'],
  'eip155:42161/erc20:0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9': ['USDT0', 6, 'uniswap', 'aave'],
  'eip155:1/erc20:0x1abaea1f7c830bd89acc67ec4af516284b1bc33c': ['EURC', 6, 'uniswap', 'aave'],
  'eip155:8453/erc20:0x60a3e35cc302bfa44cb288bc5a4f316fdb1adb42': ['EURC', 6, 'uniswap', 'aave'],
  'eip155:43114/erc20:0xc891eb4cbdeff6e073e859e987815ed1505c2acd': ['EURC', 6, 'uniswap', 'aave'],
  'eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f': ['DAI', 18, 'uniswap', 'aave'],
  'eip155:10/erc20:0xda10009cbd5d07dd0cecc66161fc93d7c9000da1': ['DAI', 18, 'uniswap', 'aave'],
  'eip155:137/erc20:0x8f3cf7ad23cd3cadbd9735aff958023239c6a063': ['DAI', 18, 'uniswap', 'aave'],
  'eip155:8453/erc20:0x50c5725949a6f0c72e6c4a641f24049a917db0cb': ['DAI', 18, 'uniswap', 'daimo'],
  'eip155:42161/erc20:0xda10009cbd5d07dd0cecc66161fc93d7c9000da1': ['DAI', 18, 'uniswap', 'aave'],
  'eip155:1/erc20:0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2': ['WETH', 18, 'uniswap', 'aave'],
  'eip155:10/erc20:0x4200000000000000000000000000000000000006': ['WETH', 18, 'uniswap', 'aave'],
  'eip155:137/erc20:0x7ceb23fd6bc0add59e62ac25578270cff1b9f619': ['WETH', 18, 'uniswap', 'aave'],
  'eip155:8453/erc20:0x4200000000000000000000000000000000000006': ['WETH', 18, 'uniswap', 'aave'],
  'eip155:42161/erc20:0x82af49447d8a07e3bd95bd0d56f35241523fbab1': ['WETH', 18, 'uniswap', 'aave'],
}
