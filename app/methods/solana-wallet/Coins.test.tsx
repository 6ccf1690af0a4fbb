// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { TokenOption } from '../../backends/backend.ts'
import type { Asset } from '../../chains/assets.ts'
import { solana } from '../../chains/caip.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { Choose } from './Choose.tsx'
import { ableOf, lackOf, mostOf } from './createCoins.ts'
import { addWallet, ends, freshPages, playNode, said, settle } from './fakePay.tsx'
import { account, usdc } from './fakeWallet.ts'

freshPages()

const sol: Asset = { assetId: `${solana}/slip44:501`, chainId: solana, symbol: 'SOL', decimals: 9 }
const enough: TokenOption = { asset: usdc, required: 25_000_000n, balance: 30_000_000n }
const solOf = (balance: bigint): TokenOption => ({ asset: sol, required: 100_000_000n, balance })

async function open(options: readonly TokenOption[], step = 'enter') {
  const session = { ...makeFakeSession(), tokenOptions: vi.fn(() => Promise.resolve(options)) }
  const page = drawPanel(() => <Choose />, session, { at: 'solana_wallet', step })
  ends.push(page.end)
  await settle(200)
  return { session, page }
}

test('in a wallet’s own browser the coin that can pay now is taken', async () => {
  addWallet()
  const { session } = await open([{ ...enough, balance: 1n }, solOf(200_000_000n)])
  expect(session.choices).toEqual([{ kind: 'sign', asset: sol, account, amount: 100_000_000n }])
})

test('in a wallet’s own browser an open session asks how much of the coin that is there', async () => {
  addWallet()
  const { session, page } = await open([
    { asset: usdc, balance: 0n },
    { asset: sol, balance: 2_000_000_000n },
  ])
  expect(said(page)).toContain('How much SOL on Solana?')
  page.type('1.5')
  page.click('Continue')
  await settle(200)
  expect(session.choices).toEqual([{ kind: 'sign', asset: sol, account, amount: 1_500_000_000n }])
})

test.each<[string, readonly TokenOption[], TokenOption | undefined]>([
  ['the first that holds something', [{ asset: usdc, balance: 0n }, solOf(200_000_000n)], solOf(200_000_000n)],
  [
    'none whose fee cannot be paid',
    [
      { asset: usdc, balance: 5n },
      { asset: sol, balance: 0n },
    ],
    undefined,
  ],
  ['one alone of which nothing is known', [{ asset: usdc }], { asset: usdc }],
  ['none of two of which nothing is known', [{ asset: usdc }, { asset: sol }], undefined],
])('what is taken by itself is %s', (_, options, taken) => {
  expect(ableOf(options)).toEqual(taken)
})

test('elsewhere nothing is taken, and a coin whose fee cannot be paid says what is missing', async () => {
  addWallet()
  const { session, page } = await open([enough, solOf(1_000n)], 'choose')
  page.click('Connect Fake')
  await settle(200)
  expect(session.choices).toEqual([])
  expect(said(page)).toContain('0.000004 SOL is missing for the network fee')
})

test.each([
  ['leaves out what is none', [enough]],
  ['has SOL without a number', [enough, { asset: sol }]],
])('where the list %s, the chain says that the fee is missing, and the review looks again', async (_, options) => {
  addWallet()
  playNode(0)
  const { page, session } = await open(options, 'choose')
  page.click('Connect Fake')
  await settle(200)
  expect(said(page)).toContain('0.000005 SOL is missing for the network fee · You have 30.00 USDC')
  page.click('USDC')
  await settle()
  expect(session.choices).toHaveLength(1)
})

test.each([
  ['the list has the SOL', [enough, solOf(5_000n)], 0],
  ['the chain has it', [enough], 1],
] as const)('nothing is missing where %s', async (_, options, reads) => {
  addWallet()
  const node = playNode(5_000)
  const { page } = await open(options, 'choose')
  page.click('Connect Fake')
  await settle(200)
  expect(said(page)).toContain('USDCYou pay 25.00 USDC · You have 30.00 USDC')
  expect(node).toHaveBeenCalledTimes(reads)
})

test.each([
  ['enough of both', enough, [enough, solOf(5_000n)], undefined],
  ['too little', { ...enough, balance: 1n }, [], { asset: usdc, units: 24_999_999n, isFee: false }],
  ['nothing for the fee', enough, [enough, solOf(0n)], { asset: sol, units: 5_000n, isFee: true }],
  ['SOL to its last lamport', solOf(100_000_000n), [solOf(100_000_000n)], { asset: sol, units: 5_000n, isFee: true }],
  ['an account of which nothing is known', { asset: usdc, required: 1n }, [], undefined],
] as const)('%s is told as that', (_, option, options, lack) => {
  expect(lackOf(option, option.required, options)).toEqual(lack)
})

test('all that can be sent leaves the fee', () => {
  expect([mostOf(enough), mostOf(solOf(7_000n)), mostOf(solOf(1n)), mostOf({ asset: sol })]).toEqual([
    30_000_000n,
    2_000n,
    0n,
    undefined,
  ])
})
