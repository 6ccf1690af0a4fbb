import type { Request } from '@playwright/test'
import { base, freshAddress, polygon } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

const multicall = '0xca11bde05977b3631167028862be2a173976ca11'

type Asked = { chain: string; calls: { method: string; params: unknown[] }[] }

function askedOf(requests: Request[]): Asked[] {
  return requests
    .filter((request) => request.method() === 'POST' && new URL(request.url()).pathname.startsWith('/rpc/'))
    .map((request) => ({
      chain: new URL(request.url()).pathname.slice('/rpc/'.length),
      calls: request.postDataJSON() as Asked['calls'],
    }))
}

test('what an account has is read in one request a chain, by the contract that makes many calls', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  await inlet.fund(base.chain, wallet.address, { usdc: '3', native: '1' })
  const requests: Request[] = []
  page.on('request', (request) => void requests.push(request))
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  const rows = page.getByRole('option')
  await expect(rows.first()).toContainText(/USDC on Polygon.*You have 100/s)
  await expect(page.getByRole('option', { name: 'USDC on Base' })).toContainText('You have 3.00')

  const asked = askedOf(requests)
  expect(asked.map(({ chain }) => chain).sort()).toEqual(['eip155:137', 'eip155:8453'])
  for (const { calls } of asked) {
    expect(calls.map(({ method }) => method)).toEqual(['eth_chainId', 'eth_gasPrice', 'eth_call'])
    expect(calls[2]?.params[0]).toMatchObject({ to: multicall })
  }
  expect(wallet.calls.map(({ method }) => method)).not.toContain('eth_call')
})

test('all of a chain’s own coin leaves the fee of the network and of Ethereum behind', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced', chainId: 8453 })
  await inlet.fund(base.chain, wallet.address, { native: '0.5' })
  const { url } = await inlet.createSession({ backend: 'daimo', destination: { address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await page.getByRole('option', { name: 'ETH on Base' }).click()
  await page.getByRole('button', { name: 'Use all' }).click()
  const typed = await page.getByRole('textbox').inputValue()
  const left = 500_000_000_000_000_000n - BigInt(typed.replace(/^0\./, '').padEnd(18, '0'))
  // Twice 200 bytes at the made-up price of Ethereum, and gas beside it.
  expect(left).toBeGreaterThan(400_000_000_000n)
  expect(left).toBeLessThan(10_000_000_000_000_000n)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await depositPage.expectScreen('succeeded')
})

test('where the node is down, what an account has is read through the wallet', async ({ page, inlet, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  await page.route(/\/rpc\//, (route) => route.fulfill({ status: 503, body: 'Service Unavailable' }))
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await expect(page.getByRole('option', { name: 'USDC on Polygon' })).toContainText('You have 100')
  expect(wallet.calls.map(({ method }) => method)).toContain('eth_call')
})
