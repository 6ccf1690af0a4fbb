// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { solana } from '../../chains/caip.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import type { OrderToAfford } from './EnoughSol.tsx'
import { EnoughSol } from './EnoughSol.tsx'
import { ends, freshPages, said, settle } from './fakePay.tsx'
import { account, makePrepared } from './fakeWallet.ts'

freshPages()

const sol = { assetId: `${solana}/slip44:501`, chainId: solana, symbol: 'SOL', decimals: 9 } as const
const facts = { version: 0, moves: [], networkFee: 5_000n, deposits: 2_039_280n, memos: [] } as const
const order: OrderToAfford = {
  prepared: makePrepared(),
  verdict: { tier: 'understood', facts, bytes: new Uint8Array() },
  connection: { account },
}

async function draw(...balances: readonly (bigint | undefined)[]) {
  const [last, ...earlier] = [...balances].reverse()
  const optionsOf = (balance: bigint | undefined) => [{ asset: sol, ...(balance !== undefined && { balance }) }]
  const tokenOptions = vi.fn(() => Promise.resolve(optionsOf(earlier.pop() ?? last)))
  const panel = () => (
    <EnoughSol order={order}>
      <button>Pay</button>
    </EnoughSol>
  )
  const page = drawPanel(panel, { ...makeFakeSession(), tokenOptions }, { at: 'solana_wallet' })
  ends.push(page.end)
  await settle()
  return page
}

test.each([
  ['enough for all', 3_000_000n],
  ['nobody knows how much', undefined],
])('with %s the wallet is asked, and nothing else is said', async (_, balance) => {
  const page = await draw(balance)
  expect(said(page)).toBe('Pay')
})

test('a deposit that may be missing is said, and the wallet can be asked', async () => {
  const page = await draw(5_000n)
  expect(said(page)).toContain('0.00203928 SOL may be missing for the deposit of a new token account.')
  expect(page.button('Pay')).toBeDefined()
})

test('where the fee cannot be paid the wallet is not asked until there is more', async () => {
  const page = await draw(1_000n, 3_000_000n)
  expect(said(page)).toContain('0.000004 SOL is missing for the network fee.')
  expect(page.button('Pay')).toBeUndefined()
  page.click('Try again')
  await settle()
  expect(said(page)).toBe('Pay')
})
