import { freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'

test('a choice in another tab that moves the address is shown by a tab that could not hear of it yet, and stops nothing', async ({
  page,
  context,
  inlet,
  depositPage,
}) => {
  const session = await inlet.createSession(waitingBody())
  let goOn = () => {}
  const chosen = new Promise<void>((resolve) => (goOn = resolve))
  await page.route(/\/rest-[^/]*\.js$/, async (route) => {
    await chosen
    await route.continue()
  })
  // A part that is held back holds the load event back too.
  await page.goto(session.url, { waitUntil: 'commit' })
  await depositPage.expectScreen('waiting_payment')
  const before = await depositPage.readAddress()

  const receiverAddress = freshAddress()
  const moved = JSON.parse(JSON.stringify(await inlet.wire(session)).replaceAll(before, receiverAddress)) as unknown
  const other = await context.newPage()
  await other.route('**/payment_methods*', async (route) => {
    await inlet.answerWith(session.sessionId, moved)
    await route.fulfill({ json: moved, headers: { 'access-control-allow-origin': '*' } })
  })
  await other.goto(session.url)
  await other.getByText('Where should the money go if it fails?').click()
  await other.getByRole('textbox', { name: 'Your Polygon address' }).fill(freshAddress())
  await other.getByRole('button', { name: 'Use this address' }).click()
  await expect.poll(() => createDepositPage(other).readAddress()).toBe(receiverAddress)

  goOn()
  await expect.poll(() => depositPage.readAddress()).toBe(receiverAddress)
  await depositPage.expectScreen('waiting_payment')
})
