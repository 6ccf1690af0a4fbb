import type { Locator } from '@playwright/test'
import { polygon, freshAddress, usdc, waitingBody } from '../fixtures/sessions.ts'
import type { PageRoot } from '../pages/createDepositPage.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { expect, test } from '../test.ts'

/** The form in which a payer names where the money goes if the payment fails. */
async function openForm(root: PageRoot): Promise<{ field: Locator; save: Locator }> {
  await root.getByText('Where should the money go if it fails?').click()
  return {
    field: root.getByRole('textbox', { name: 'Your Polygon address' }),
    save: root.getByRole('button', { name: 'Use this address' }),
  }
}

/** One letter in the other case: the same digits, another checksum. */
function withWrongChecksum(address: string): string {
  const at = address.search(/(?<=.{4})[a-f]/i)
  const letter = address.charAt(at)
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return address.slice(0, at) + other + address.slice(at + 1)
}

test('U13 a refund address that cannot be right is told why, and a good one is where the money goes back to', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  const receiver = await deposit.readAddress()
  const { field, save } = await openForm(deposit.root)
  const good = freshAddress()
  for (const [typed, told] of [
    ['', 'Enter an address.'],
    ['7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs', 'That is an address of another kind of network.'],
    [good.slice(0, -1), 'That is not a whole address.'],
    [withWrongChecksum(good), 'A character in this address is wrong. Copy it again.'],
    [receiver, 'That is the address to pay to. Enter one of your own.'],
  ] as const) {
    await field.fill(typed)
    await save.click()
    await expect(deposit.root.getByText(told)).toBeVisible()
    await expect(field).toHaveValue(typed)
  }
  await field.fill(` ${good} `)
  await save.click()
  await expect(deposit.root.getByText('If it fails, the money goes to')).toBeVisible()
  expect((await inlet.sessionInfo(sessionId))['source']).toMatchObject({ refundTo: good })
  await expect.poll(() => deposit.readAddress()).toBe(receiver)

  await inlet.pay(sessionId)
  await expectOutcome(inlet, deposit, sessionId, 'bounced')
  expect(await deposit.readAddress()).toBe(good)
  await expect.poll(() => inlet.balance(polygon.chain, polygon.currency, good)).toBeGreaterThan(usdc(24n))
  await hostPage.waitFor('payment.bounced')
  expect(page.url()).not.toContain(good)
})

test('a refund address that the backend could not take is still there to be sent again', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const { field, save } = await openForm(page)
  await field.fill(freshAddress())
  await save.click()
  await page.getByRole('button', { name: 'Change', exact: true }).click()

  const good = freshAddress()
  await inlet.fault({ kind: 'server_error', status: 503, path: '/payment_methods', times: 1 })
  await field.fill(good)
  await save.click()
  await expect(page.getByRole('alert')).toContainText('The payment service has a problem.')
  await expect(field).toHaveValue(good)

  await save.click()
  await expect(field).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect((await inlet.sessionInfo(sessionId))['source']).toMatchObject({ refundTo: good, amount: '25000000' })
})
