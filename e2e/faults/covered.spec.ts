import { privateKeyToAccount, generatePrivateKey } from 'viem/accounts'
import { base, freshAddress, polygon } from '../fixtures/sessions.ts'
import { reachReview } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

test('H07 what a host lays over the page is said before a wallet is asked, and stops nothing', async ({
  page,
  inlet,
  hostPage,
  addWallet,
}) => {
  const account = privateKeyToAccount(generatePrivateKey())
  await addWallet({ found: 'announced', account })
  await inlet.fund(polygon.chain, account.address, { usdc: '100', native: '1' })
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
  const { root } = await hostPage.embed(url)
  await reachReview(root)
  const warning = root.getByText('Something lies over this page.')
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
  await expect(warning).toHaveCount(0)

  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'))
    cover.id = 'cover'
    cover.setAttribute('style', 'position: fixed; inset: 0; background: #fff; opacity: .5; pointer-events: none')
  })
  await expect(warning).toBeVisible()
  await page.locator('#cover').evaluate((cover) => cover.remove())
  await expect(warning).toHaveCount(0)
})
