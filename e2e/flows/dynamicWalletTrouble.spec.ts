import { afterFirst } from '../deep/inDepth.ts'
import { createFlow, readFlow } from '../fixtures/dynamicFlows.ts'
import { addPolygonWallet, approve, callsOf, router } from '../pages/callFlow.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

const pay = { name: 'Continue in Test Wallet' }

test('a hash that could not be told is told again, and nothing is sent twice', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachReview(page)
  await inlet.fault({ kind: 'server_error', status: 503, path: `${flow.sessionId}/broadcast`, times: 2 })
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  expect(callsOf(wallet)).toEqual([approve, router])
})

const depth = afterFirst()
for (const form of ['token_spender', 'over_approval', 'other_chain', 'garbage'])
  test(
    `a payload spoiled by ${form} is refused before the wallet is asked`,
    depth(),
    async ({ page, inlet, addWallet }) => {
      const wallet = await addPolygonWallet(inlet, addWallet)
      const flow = await createFlow(inlet)
      await inlet.fault({ kind: 'prepared_transaction', form, sessionId: flow.sessionId })
      await page.goto(flow.url)
      await page.getByRole('button', { name: 'Test Wallet' }).click()
      await page.getByRole('option', { name: 'USDC on Polygon' }).click()
      await expect(page.getByText('We refused this transaction.')).toBeVisible()
      await expect(page.getByRole('button', pay)).toHaveCount(0)
      expect(sendsOf(wallet)).toHaveLength(0)
    },
  )

test('a refused prompt leaves the payment as it was', async ({ page, inlet, addWallet }) => {
  const wallet = await addPolygonWallet(inlet, addWallet, { reject: ['eth_sendTransaction'] })
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
  expect((await readFlow(inlet, flow)).executionState).toBe('signing')
})

test('a payment that cannot be delivered goes back to the wallet, and is told as a refund that began', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await inlet.fault({ kind: 'failing_delivery', sessionId: flow.sessionId })
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'bounced')
})

test('a page that was closed before it could tell its hash tells it when it is back', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachReview(page)
  await inlet.fault({ kind: 'drop', path: `${flow.sessionId}/broadcast` })
  const telling = page.waitForRequest(/\/broadcast$/)
  await page.getByRole('button', pay).click()
  await telling
  expect(callsOf(wallet)).toEqual([approve, router])
  await page.reload()
  await inlet.clearFaults()
  await page.reload()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  expect(callsOf(wallet)).toEqual([approve, router])
})
