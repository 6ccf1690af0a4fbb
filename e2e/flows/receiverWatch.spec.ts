import { polygon, waitingBody } from '../fixtures/sessions.ts'
import { sendUsdc } from '../wallets/sendUsdc.ts'
import { expect, test } from '../test.ts'

test('C15 dust at the address is nothing; what comes is seen on chain before the backend says so, and no host is told of it', async ({
  page,
  inlet,
  hostPage,
}) => {
  await page.clock.install({ time: await inlet.now() })
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/rpc/') && asked.push(request.postData() ?? ''))
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await inlet.fault({ kind: 'silent_watcher', sessionId })
  const { root, readAddress } = await hostPage.embed(url)
  const address = await readAddress()
  expect(asked).toEqual([])
  await root.getByRole('button', { name: 'Copy Polygon address' }).click()
  await expect.poll(() => asked.some((body) => body.includes('eth_blockNumber'))).toBe(true)

  await inlet.fund(polygon.chain, address, { 'usdc.e': '25', native: '1' })
  await sendUsdc(inlet, polygon.chain, address, 10_000n)
  await page.clock.runFor(7_000)
  await expect.poll(() => asked.some((body) => body.includes('eth_getLogs'))).toBe(true)
  await expect(root.locator('[data-seen]')).toHaveCount(0)

  await inlet.pay(sessionId)
  await page.clock.runFor(7_000)
  await expect(root.locator('[data-seen]')).toContainText(/USDC is seen on Polygon\. Acme has not confirmed it yet/)
  await expect(root.locator('[data-seen] a[href^="https://polygonscan.com/tx/0x"]')).toBeVisible()
  await expect(root.locator('[data-screen="waiting_payment"]')).toBeVisible()
  expect(hostPage.messages.map(({ type }) => type).filter((type) => type.startsWith('payment.'))).toEqual([])
})
