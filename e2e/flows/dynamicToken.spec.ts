import { begun, begunByWallet, createFlow } from '../fixtures/dynamicFlows.ts'
import { freshAddress, polygon } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { watchLeaks } from '../pages/watchLeaks.ts'
import { expect, test } from '../test.ts'

const another = { name: /^(?:Pay another way|Cancel this payment)$/ }

test('B47 a wallet’s payment that another page began is only watched here, and why is said', async ({
  page,
  inlet,
  depositPage,
}) => {
  const account = freshAddress()
  await inlet.fund(polygon.chain, account, { usdc: '100', native: '1' })
  const flow = await createFlow(inlet, begunByWallet(account))
  await page.goto(flow.bareUrl)
  await expect(page.getByRole('heading', { name: 'Go on where you began' })).toBeVisible()
  await expect(page.getByRole('button', another)).toHaveCount(0)
  await inlet.pay(flow.sessionId)
  await expect.poll(async () => (await inlet.sessionInfo(flow.sessionId)).deposits.length).toBe(1)
  await inlet.advance(3_600_000)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('what an address asks for is payable without the token', async ({ page, inlet, depositPage }) => {
  const flow = await createFlow(inlet, begun.address)
  await page.goto(flow.bareUrl)
  await depositPage.expectScreen('waiting_payment')
  const { receiverAddress } = await inlet.sessionInfo(flow.sessionId)
  expect(await depositPage.readAddress()).toBe(receiverAddress)
  await expect(page.getByRole('button', another)).toHaveCount(0)
  await inlet.pay(flow.sessionId)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('a token that another page has replaced is dropped: this page watches from then on', async ({
  page,
  context,
  inlet,
  depositPage,
}) => {
  const flow = await createFlow(inlet, begun.exchange)
  await page.goto(flow.url)
  await expect(page.getByRole('button', another).first()).toBeVisible()
  const other = createDepositPage(await context.newPage())
  await (other.root as typeof page).goto(flow.url)
  await other.root.getByRole('button', { name: 'Pay another way' }).click()
  await other.root.getByRole('button', { name: 'Any wallet' }).click()
  await other.root.getByRole('option', { name: 'USDC on Polygon' }).click()
  await other.root.getByRole('button', { name: 'Continue without one' }).click()
  await other.expectScreen('waiting_payment')

  await expect.poll(() => page.locator('main [data-address]').count()).toBeGreaterThan(0)
  expect(await depositPage.readAddress()).toBe(await other.readAddress())
  await page.getByRole('button', { name: 'Cancel this payment' }).click()
  await page.getByRole('button', { name: 'Cancel the payment' }).click()
  await expect(page.getByRole('button', another)).toHaveCount(0)
  await depositPage.expectScreen('waiting_payment')
})

test('a page that can keep nothing says to stay open, and still pays', async ({ page, inlet, depositPage }) => {
  await page.addInitScript(() => {
    const get = () => {
      throw new DOMException('no storage here', 'SecurityError')
    }
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) Object.defineProperty(window, name, { get })
  })
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await page.getByRole('button', { name: /Coinbase/ }).click()
  await page.getByRole('button', { name: 'Coinbase' }).click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByText('Keep this page open until you have paid.')).toBeVisible()
  await inlet.pay(flow.sessionId)
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('the session token stays between the page’s storage and the backend', async ({ page, inlet, hostPage }) => {
  const leaks = watchLeaks(page)
  const flow = await createFlow(inlet)
  const tokens: string[] = []
  page.on('request', async (request) => {
    const token = (await request.allHeaders())['x-dynamic-flow-session-token']
    if (token) tokens.push(token)
  })
  const deposit = await hostPage.embed(flow.url)
  await deposit.root.getByRole('button', { name: 'Any wallet' }).click()
  await deposit.root.getByRole('option', { name: 'USDC on Polygon' }).click()
  await deposit.root.getByRole('button', { name: 'Continue without one' }).click()
  await deposit.expectScreen('waiting_payment')
  const [token = 'none'] = tokens
  expect(token).toMatch(/^dft_/)
  const found = await leaks.find(token, `${inlet.sandboxUrl}/dynamic/`)
  // A browser may give a frame of another site no storage at all.
  expect(found.filter((place) => place !== 'the session storage')).toEqual([])
  expect(JSON.stringify(hostPage.messages)).not.toContain(token)
})
