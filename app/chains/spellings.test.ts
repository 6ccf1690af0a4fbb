import { expect, test } from 'vitest'
import { bitcoin, solana, tron } from './caip.ts'
import { knownChains } from './chains.ts'
import { readDaimoChain, readDynamicChain, readSlug, spellChain } from './spellings.ts'

const ids = knownChains.map(({ chainId }) => chainId)

test.each(ids)('%s is read back from every spelling', (chainId) => {
  // Bitcoin has no number.
  const number = spellChain('daimo', chainId)
  if (chainId !== bitcoin) expect(readDaimoChain(number!)).toBe(chainId)
  expect(readDynamicChain(spellChain('dynamic', chainId)!)).toBe(chainId)
  expect(readSlug(spellChain('slug', chainId)!)).toBe(chainId)
})

test('no two chains share a spelling', () => {
  for (const kind of ['daimo', 'dynamic', 'slug'] as const)
    expect(new Set(ids.map((chainId) => JSON.stringify(spellChain(kind, chainId)))).size).toBe(ids.length)
})

test('the contracts spell them so', () => {
  expect([8453, 501, 728126428].map(readDaimoChain)).toEqual(['eip155:8453', solana, tron])
  expect(spellChain('dynamic', 'eip155:8453')).toEqual({ chainName: 'EVM', chainId: '8453' })
  expect(spellChain('dynamic', solana)).toEqual({ chainName: 'SOL', chainId: '101' })
  expect(readSlug('polygon')).toBe('eip155:137')
})

test('Bitcoin has a name at two backends and a number at none', () => {
  expect(readSlug('bitcoin')).toBe(bitcoin)
  expect(readDynamicChain({ chainName: 'BTC', chainId: '1' })).toBe(bitcoin)
  expect(spellChain('daimo', bitcoin)).toBeUndefined()
})

test('an EVM chain that the page does not know still has a number', () => {
  expect(readDaimoChain(59144)).toBe('eip155:59144')
  expect(readDynamicChain({ chainName: 'EVM', chainId: '59144' })).toBe('eip155:59144')
  expect(spellChain('slug', 'eip155:59144')).toBeUndefined()
})

test.each([
  [{ chainName: 'EVM', chainId: '0x1' }],
  [{ chainName: 'EVM', chainId: '' }],
  [{ chainName: 'SOL', chainId: '103' }],
  [{ chainName: 'SUI', chainId: '1' }],
])('%j is no chain of ours', (spelled) => expect(readDynamicChain(spelled)).toBeUndefined())

test.each(['ach', 'wire', 'Ethereum', '__proto__', ''])('the word "%s" is no chain', (slug) =>
  expect(readSlug(slug)).toBeUndefined(),
)
