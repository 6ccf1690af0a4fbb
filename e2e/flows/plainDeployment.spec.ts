import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { plainSite } from '../commands/buildFlowSites.ts'
import { base, freshAddress, usdc, waitingBody } from '../fixtures/sessions.ts'
import { createPageServer } from '../page/createPageServer.ts'
import { expect, test } from '../test.ts'

test('adapters of backends that a deployment does not name are not in its build', () => {
  const files = readdirSync(join(plainSite.dist, 'assets'))
  expect(files.filter((name) => /^create(?:Bleepay|Daimo|Dynamic|Infinite|Openfort)-/.test(name))).toEqual([
    expect.stringMatching(/^createOpenfort-/),
  ])
})

test('a page without RPC, hosts and WalletConnect, its API a path of its own, offers what is left and takes a payment', async ({
  page,
  inlet,
  depositPage,
}) => {
  const server = await createPageServer({ port: 0, dist: plainSite.dist })
  try {
    await page.route('**/api/openfort/**', (route) =>
      route.continue({ url: route.request().url().replace(`${server.url}/api`, inlet.sandboxUrl) }),
    )
    const open = (url: string) => page.goto(url.replace(inlet.pageUrl, server.url))
    await open((await inlet.createSession({ target: { ...base, address: freshAddress() } })).url)
    await page.getByRole('button', { name: /^A wallet app/ }).click()
    await expect(page.getByText('No wallet in this browser.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'MetaMask' })).toBeVisible()
    await expect(page.getByText('WalletConnect')).toHaveCount(0)

    const body = waitingBody()
    const { url, sessionId } = await inlet.createSession(body)
    await open(url)
    await depositPage.expectScreen('waiting_payment')
    expect(await depositPage.readQr()).toBe(await depositPage.readAddress())
    await inlet.pay(sessionId)
    await depositPage.expectScreen('succeeded')
    expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBeGreaterThan(usdc(24n))
  } finally {
    await server.close()
  }
})
