// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { TokenOption } from '../../backends/backend.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { addWallet, drawChoose, useFakePanels, wasHere } from './fakePanels.tsx'
import { account } from './fakeProvider.ts'

useFakePanels()

/** A session whose backend prepares the call of the coin that is picked. */
function preparing(options: readonly TokenOption[]) {
  const session = makeFakeSession({}, { offers: [{ kind: 'evm_wallet', prepares: true }] })
  return Object.assign(session, { sourceAssets: undefined, tokenOptions: vi.fn(() => Promise.resolve(options)) })
}

test('a tap on a coin has its call prepared: no amount is asked for, nor said', async () => {
  wasHere()
  addWallet()
  const session = preparing([{ asset: polygonUsdc }])
  const page = await drawChoose(session)
  expect(session.tokenOptions).toHaveBeenCalledExactlyOnceWith({ evm: account })
  page.click('USDC on Polygon')
  expect(session.choices).toEqual([{ kind: 'sign', asset: polygonUsdc, account }])
})

test('balances that the backend does not tell are read from the chain, and those it tells are its word', async () => {
  wasHere()
  addWallet()
  const bridged = { ...polygonUsdc, assetId: 'eip155:137/erc20:0x2791bca1f2de4661ed88a30c99a7a9449aa84174' } as const
  const page = await drawChoose(
    preparing([{ asset: polygonUsdc }, { asset: { ...bridged, symbol: 'USDC.e' }, balance: 7_000_000n }]),
  )
  expect(page.text()).toMatch(/USDC on Polygon.*You have 100\.00.*USDC\.e on Polygon.*You have 7\.00/s)
})
