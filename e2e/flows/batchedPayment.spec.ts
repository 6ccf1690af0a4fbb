import { createFlow } from '../fixtures/dynamicFlows.ts'
import { base, polygon, usdc } from '../fixtures/sessions.ts'
import { addPolygonWallet, approve, callsOf, router } from '../pages/callFlow.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { reachReview } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

const pay = { name: 'Continue in Test Wallet' }

/** Gives the first bytes of the calls of each request for several as one. */
function batchesOf(wallet: EvmWallet): string[][] {
  return wallet.calls
    .filter(({ method }) => method === 'wallet_sendCalls')
    .map(({ params: [request] }) =>
      (request as { calls: { data: string }[] }).calls.map(({ data }) => data.slice(0, 10)),
    )
}

test('a wallet that takes several calls as one is asked once, and one transaction allows and pays', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addPolygonWallet(inlet, addWallet, { batches: 'ready' })
  const { url, sessionId, address } = await createFlow(inlet)
  await page.goto(url)
  await reachReview(page)
  await expect(page.locator('[data-batch]')).toContainText(/Allow exactly 25\.12\sUSDC/)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(batchesOf(wallet)).toEqual([[approve, router]])
  expect(callsOf(wallet)).toEqual([])
  expect(await inlet.balance(polygon.chain, polygon.currency, wallet.address)).toBe(usdc(100n) - 25_120_000n)
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('a wallet that refuses at the last moment is asked twice after another tap, and pays once', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const quirks = {
    throws: { wallet_sendCalls: { kind: 'error', message: 'No upgrade', more: { code: 5750 } } },
  } as const
  const wallet = await addPolygonWallet(inlet, addWallet, { batches: 'older', quirks })
  const { url, sessionId } = await createFlow(inlet)
  await page.goto(url)
  await reachReview(page)
  await expect(page.locator('[data-batch]')).toBeVisible()
  await page.getByRole('button', pay).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was paid. Now it asks you twice')
  expect(callsOf(wallet)).toEqual([])
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect([batchesOf(wallet).length, callsOf(wallet)]).toEqual([1, [approve, router]])
  expect(await inlet.balance(polygon.chain, polygon.currency, wallet.address)).toBe(usdc(100n) - 25_120_000n)
})
