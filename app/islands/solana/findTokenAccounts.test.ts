import { afterEach, expect, test, vi } from 'vitest'
import { findTokenAccounts } from './findTokenAccounts.ts'
import { derivePeople, mints, ownerOf, tokenPrograms } from './oracle/people.ts'
import { wrappedSol } from './programs.ts'

const accountOf = await derivePeople()
const [sol, usdc] = mints

afterEach(() => vi.unstubAllGlobals())

test.each([0, 5, 11])('the accounts of owner %i are where Solana’s own library derives them', async (owner) => {
  const found = await findTokenAccounts(ownerOf(owner), usdc!.mint)
  for (const { mint } of [sol!, usdc!])
    for (const program of tokenPrograms) expect(found.get(accountOf(owner, mint, program))).toBe(mint)
  for (const { mint } of mints.slice(2)) expect(found.has(accountOf(owner, mint, tokenPrograms[0]))).toBe(false)
  expect(found.has(accountOf((owner + 1) % 12, usdc!.mint, tokenPrograms[0]))).toBe(false)
})

test('whoever pays in SOL has wrapped SOL alone, and what is no address has nothing', async () => {
  const found = await findTokenAccounts(ownerOf(1), 'native')
  expect(new Set(found.values())).toEqual(new Set([wrappedSol]))
  expect((await findTokenAccounts('nobody', usdc!.mint)).size).toBe(0)
})

test('where nothing hashes nothing is said to be found', async () => {
  vi.stubGlobal('crypto', {})
  await expect(findTokenAccounts(ownerOf(1), usdc!.mint)).rejects.toThrow(TypeError)
})
