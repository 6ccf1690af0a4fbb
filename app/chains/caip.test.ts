import { expect, test } from 'vitest'
import { chainOf, familyOf, isCaip2, solana, tokenAddressOf, tokenAssetId, tron } from './caip.ts'
import { knownChains } from './chains.ts'

const usdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
const trc20 = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'

test.each([
  ['eip155:8453', usdc, `eip155:8453/erc20:${usdc.toLowerCase()}`, usdc.toLowerCase()],
  [solana, mint, `solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:${mint}`, mint],
  [tron, trc20, `tron:0x2b6653dc/trc20:${trc20}`, trc20],
] as const)('a token on %s has an id, and its id has the address', (chainId, address, assetId, spelled) => {
  expect(tokenAssetId(chainId, address)).toBe(assetId)
  expect(tokenAddressOf(assetId)).toBe(spelled)
  expect(chainOf(assetId)).toBe(chainId)
})

test('known chains have ids of their own, and their coins are no tokens', () => {
  expect(new Set(knownChains.map(({ chainId }) => chainId)).size).toBe(knownChains.length)
  for (const { chainId, native } of knownChains) {
    expect(isCaip2(chainId)).toBe(true)
    expect(familyOf(chainId)).not.toBe('unknown')
    expect(chainOf(native.assetId)).toBe(chainId)
    expect(tokenAddressOf(native.assetId)).toBeUndefined()
  }
})
