import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { chooseCoin, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

/** Opens a session without an amount, up to the field that asks a payer with 100 USDC how much. */
async function askAmount(page: Page, inlet: Inlet, addWallet: () => Promise<EvmWallet>) {
  const wallet = await addWallet()
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const target = { ...base, address: freshAddress() }
  const { url, sessionId } = await inlet.createSession({ target })
  await page.goto(url)
  await chooseCoin(page)
  const field = page.getByRole('textbox', { name: 'Amount' })
  const next = page.getByRole('button', { name: 'Continue', exact: true })
  return { wallet, target, sessionId, field, next }
}

test('U09 U10 an amount that cannot be paid is told in words of its own, and what was typed stays', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { wallet, target, sessionId, field, next } = await askAmount(page, inlet, () =>
    addWallet({ found: 'announced' }),
  )

  for (const [typed, told] of [
    ['', 'Enter an amount.'],
    ['lots', 'That is not an amount.'],
    ['-5', 'That is not an amount.'],
    ['1e6', 'That is not an amount.'],
    ['0', 'Enter more than zero.'],
    ['1.0000001', 'Too many digits after the decimal sign.'],
    ['1,234', 'This can be read in two ways. Leave out the thousands sign.'],
  ] as const) {
    await field.fill(typed)
    await next.click()
    await expect(page.getByText(told)).toBeVisible()
    await expect(field).toHaveValue(typed)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  await field.fill('101')
  await expect(page.getByText('1.00 USDC is missing')).toBeVisible()
  await next.click()
  await depositPage.expectScreen('requires_payment_method')

  for (const typed of ['2,5', '٢٫٥', '2.50']) {
    await field.fill(typed)
    await expect(page.getByText('That is 2.50 USDC')).toBeVisible()
  }
  await next.click()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  // The sandbox's relayer keeps 0.021 of what was sent.
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBe(2_479_000n)
  expect((await inlet.sessionInfo(sessionId))['source']).toMatchObject({ amount: '2500000' })
})

test('an amount below the minimum of the route is corrected on the spot, before the wallet is asked', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { wallet, target, sessionId, field, next } = await askAmount(page, inlet, () =>
    addWallet({ found: 'announced' }),
  )
  await field.fill('0.5')
  await next.click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.getByText('Minimum 1.00 USDC')).toBeVisible()
  await expect(field).toHaveValue('0.5')
  expect(sendsOf(wallet)).toHaveLength(0)

  await field.fill('1')
  await next.click()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBe(979_000n)
})
