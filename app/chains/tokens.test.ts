import { expect, test } from 'vitest'
import { verifyAddress } from './verifyAddress.ts'
import { familyOf, tokenAddressOf } from './caip.ts'
import { findChain } from './chains.ts'
import { findToken, tokens } from './tokens.ts'
import { checkedOn, evidence, sources } from './tokenSources.ts'
import { base58Problem } from '../islands/base58.ts'

test.each(tokens)('$symbol on $chainId is what two sources say', (token) => {
  const [symbol, decimals, one, other] = evidence[token.assetId] ?? []
  expect({ symbol: token.symbol, decimals: token.decimals }).toEqual({ symbol, decimals })
  expect(one).not.toBe(other)
})

test('nothing is in evidence that is not in the table', () => {
  expect(Object.keys(evidence).sort()).toEqual(tokens.map(({ assetId }) => assetId).sort())
})

test('the day of the check is a day, and the sources are pages', () => {
  expect(new Date(checkedOn).toISOString().slice(0, 10)).toBe(checkedOn)
  for (const url of Object.values(sources)) expect(new URL(url).protocol).toBe('https:')
})

test('no asset is listed twice, and no name twice on one chain', () => {
  expect(new Set(tokens.map(({ assetId }) => assetId)).size).toBe(tokens.length)
  expect(new Set(tokens.map(({ chainId, symbol }) => `${chainId} ${symbol}`)).size).toBe(tokens.length)
})

test('a bridged dollar never goes by the name of the native one', () => {
  const symbolOf = (address: string) => tokens.find(({ assetId }) => assetId.includes(address))?.symbol
  expect(symbolOf('0x3c499c542cef5e3811e1192ce70d8cc03d5c3359')).toBe('USDC')
  expect(symbolOf('0x2791bca1f2de4661ed88a30c99a7a9449aa84174')).toBe('USDC.e')
  expect(symbolOf('0xff970a61a04b1ca14834a43f5de4533ebddb5cc8')).toBe('USDC.e')
  expect(symbolOf('0x7f5c764cbc14f9669b88837ca1490cca17c31607')).toBe('USDC.e')
  expect(symbolOf('0xd9aaec86b65d86f6a7b5b1b0c42ffa531710b6ca')).toBe('USDbC')
})

test.each(tokens)('$symbol on $chainId has a right address, on a chain that the page knows', async (token) => {
  const address = tokenAddressOf(token.assetId)!
  const family = familyOf(token.chainId)
  expect(findChain(token.chainId)).toBeDefined()
  expect(findToken(token.assetId)).toEqual(token)
  if (family === 'evm') expect((await verifyAddress('evm', address)).toLowerCase()).toBe(address)
})

test('no token of Solana or Tron can be paid as if it were a person', () => {
  const based = tokens.flatMap(({ assetId, chainId }) => {
    const family = familyOf(chainId)
    return family === 'solana' || family === 'tron' ? { family, address: tokenAddressOf(assetId)! } : []
  })
  expect(based).toHaveLength(3)
  for (const { family, address } of based) expect(base58Problem(family, address)).toBe('nobody')
})
