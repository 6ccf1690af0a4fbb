// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { solana } from '../../chains/caip.ts'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import type { OrderToAfford } from './EnoughSol.tsx'
import { EnoughSol } from './EnoughSol.tsx'
import { ends, freshPages, playNode, said, settle } from './fakePay.tsx'
import { account, makePrepared, usdc } from './fakeWallet.ts'

freshPages()

const sol = { assetId: `${solana}/slip44:501`, chainId: solana, symbol: 'SOL', decimals: 9 } as const
const facts = { version: 0, moves: [], networkFee: 5_000n, deposits: 2_039_280n, memos: [] } as const
const order: OrderToAfford = {
  prepared: makePrepared(),
  verdict: { tier: 'understood', facts, bytes: new Uint8Array() },
  connection: { account },
}

/** Draws it over what the list says at each look, the last for ever: SOL and how much, SOL of an unknown balance, or no SOL beside a coin. */
async function draw(...looks: readonly (bigint | 'unknown' | 'unlisted' | Promise<never>)[]) {
  const [last, ...earlier] = [...looks].reverse()
  const tokenOptions = vi.fn(async () => {
    const balance = await (earlier.pop() ?? last)
    if (balance === 'unlisted') return [{ asset: usdc, balance: 25_000_000n }]
    return [{ asset: sol, ...(typeof balance === 'bigint' && { balance }) }]
  })
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

test('with enough for all the wallet is asked, nothing else is said, and no node is asked', async () => {
  const fetch = playNode(0)
  expect(said(await draw(3_000_000n))).toBe('Pay')
  expect(fetch).not.toHaveBeenCalled()
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

test('while the balance is read again what is missing stays on screen, and the focus where it was', async () => {
  let fail: (thrown: Error) => void = () => undefined
  const page = await draw(1_000n, 1_500n, new Promise<never>((_, reject) => (fail = reject)))
  const again = page.button('Try again')
  again?.focus()
  again?.click()
  expect(said(page)).toMatch(/0\.000004 SOL is missing.*Looking again$/)
  expect(again?.getAttribute('aria-disabled')).toBe('true')
  await settle()
  expect(said(page)).toMatch(/0\.0000035 SOL is missing.*Try again$/)
  expect(document.activeElement).toBe(again)
  again?.click()
  await settle()
  expect(said(page)).toMatch(/0\.0000035 SOL is missing.*Looking again$/)
  fail(new Error('no answer'))
  await settle()
  expect(said(page)).toBe('Pay')
})

test('what the payer waited for has the focus once there is enough', async () => {
  const page = await draw(1_000n, 3_000_000n)
  page.button('Try again')?.focus()
  page.click('Try again')
  await settle()
  expect(document.activeElement).toBe(page.button('Pay'))
})

test.each([
  ['has none', 'unlisted', 0, /0\.000005 SOL is missing for the network fee\..*Try again/],
  ['has none, of which the list has no number', 'unknown', 0, /0\.000005 SOL is missing/],
  ['has enough', 'unlisted', 3_000_000, /^Pay$/],
] as const)('the chain says what the list does not: the account %s', async (_, listed, units, words) => {
  playNode(units)
  expect(said(await draw(listed))).toMatch(words)
})

test.each([
  ['no answer', undefined, undefined],
  ['no number', -1, undefined],
  ['an answer of another network', 0, 'EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG'],
])('%s of the node leaves the doubt, and blocks nothing', async (_, units, genesis) => {
  playNode(units, genesis)
  const page = await draw('unlisted')
  expect(said(page)).toBe('Careful: Your wallet may have no SOL for the network fee.Pay')
})

test('a list without numbers, and a node without an answer, say nothing', async () => {
  playNode(undefined)
  expect(said(await draw('unknown'))).toBe('Pay')
})
