import { createDepositPage } from '../pages/createDepositPage.ts'
import { tapAway } from '../pages/tapAway.ts'
import { expect, test } from '../test.ts'

test('a deposit paid with one click is believed by page, webhook and chain alike', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByLabel('Payment method').selectOption('usdc-polygon')
  await page.getByRole('button', { name: 'Create session' }).click()
  const deposit = createDepositPage(page.frameLocator('#stage iframe'))
  await deposit.expectScreen('waiting_payment')

  await page.getByRole('button', { name: 'Pay from test wallet' }).click()

  await deposit.expectScreen('succeeded')
  await expect(page.locator('#page-says')).toContainText('succeeded')
  await expect(page.locator('#webhook-says')).toContainText('succeeded')
  await expect(page.locator('#webhook-says')).toContainText('signature right')
  await expect(page.locator('#chain-says')).toContainText('more than before')
  await expect(page.locator('#log')).toContainText('payment.completed')
})

test('the playground answers the page, which then says its state and repeats itself no more', async ({
  page,
  inlet,
}) => {
  await page.clock.install()
  let ready = 0
  await page.exposeFunction('__heardReady', () => (ready += 1))
  await page.goto(inlet.playgroundUrl)
  await page.evaluate(() =>
    addEventListener('message', ({ data }) => data.type === 'ready' && void Reflect.get(window, '__heardReady')()),
  )
  await page.getByLabel('Payment method').selectOption('usdc-polygon')
  await page.getByRole('button', { name: 'Create session' }).click()
  await createDepositPage(page.frameLocator('#stage iframe')).expectScreen('waiting_payment')
  await expect(page.locator('#log li[data-type="state"]')).toHaveCount(1)
  await expect(page.locator('#page-says')).toContainText('waiting_payment')

  const before = ready
  await page.clock.runFor(10_000)
  expect(ready).toBe(before)
  await expect(page.locator('#log li[data-type="ready"]')).toHaveCount(1)
  await expect(page.locator('#page-says')).toContainText('waiting_payment')
})

test('a session shows as modal, popup, phone, link and in place of the host', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByLabel('Payment method').selectOption('usdc-polygon')
  await page.getByRole('button', { name: 'Create session' }).click()
  await createDepositPage(page.frameLocator('#stage iframe')).expectScreen('waiting_payment')

  await page.getByText('Modal', { exact: true }).click()
  const modal = page.frameLocator('dialog iframe')
  await createDepositPage(modal).expectScreen('waiting_payment')
  tapAway(modal.getByRole('button', { name: 'Close' }).click())
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('#log li[data-type="close"]')).toBeVisible()

  await page.getByText('Phone', { exact: true }).click()
  await createDepositPage(page.frameLocator('.phone iframe')).expectScreen('waiting_payment')

  await page.getByText('Popup', { exact: true }).click()
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open popup' }).click(),
  ])
  await createDepositPage(popup).expectScreen('waiting_payment')
  await expect(page.locator('#log li[data-type="ready"]').first()).toBeVisible()

  await page.getByText('Link', { exact: true }).click()
  await expect(page.getByRole('link', { name: 'Open link' })).toHaveAttribute('href', /#cs=/)

  await page.getByText('Redirect', { exact: true }).click()
  await page.getByRole('button', { name: 'Leave for the page' }).click()
  await createDepositPage(page).expectScreen('waiting_payment')
})

test('theme and language change in the open page', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByLabel('Payment method').selectOption('usdc-polygon')
  await page.getByRole('button', { name: 'Create session' }).click()
  const deposit = createDepositPage(page.frameLocator('#stage iframe'))
  await deposit.expectScreen('waiting_payment')
  await page.getByLabel('Language').selectOption('ar')
  await page.getByLabel('Theme').selectOption('dark')
  await expect(deposit.root.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('#stage iframe')).toHaveCSS('color-scheme', 'dark')
  await expect(page.locator('#log li[data-type="ready"]')).toHaveCount(1)
})

test('the code of each kind of host has the session’s own link, and says "Copied" only when it is', async ({
  page,
  context,
  inlet,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(inlet.playgroundUrl)
  await page.getByRole('button', { name: 'Create session' }).click()
  const code = page.locator('#code')
  await expect(code.locator('pre')).toContainText('#cs=cs_')
  for (const kind of ['HTML', 'Element', 'React', 'Vue', 'Svelte', 'Plain frame']) {
    await code.getByText(kind, { exact: true }).click()
    await expect(code.locator('pre')).toContainText('#cs=cs_')
    await expect(code.locator('pre')).not.toContainText('{{url')
  }
  await code.getByRole('button', { name: 'Copy code' }).click()
  await expect(code.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.locator('pre').textContent())

  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))))
  await code.getByRole('button').click()
  await expect(code.getByRole('button')).toHaveText('Not copied: select the text')
})

test('the frame takes the height that the page asks for', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByRole('button', { name: 'Create session' }).click()
  const frame = page.locator('#stage iframe')
  const deposit = createDepositPage(page.frameLocator('#stage iframe'))
  await expect(deposit.root.locator('main')).toBeVisible()
  await expect
    .poll(async () => {
      const content = await deposit.root.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
      const { height } = (await frame.boundingBox()) ?? { height: 0 }
      return content === 0 && height > 120
    })
    .toBe(true)
})

test('Daimo has its own options, links and code, and a deposit that all three agree on', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByText('Daimo', { exact: true }).click()
  await expect(page.getByText('Strict:')).toBeHidden()
  await page.getByText('Daimo’s host').click()
  await expect(page.locator('#code pre')).toContainText('/webview?session=…&cs=…')
  await page.getByLabel('Payment method').selectOption('evm')
  await page.getByRole('button', { name: 'Create session' }).click()
  const deposit = createDepositPage(page.frameLocator('#stage iframe'))
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('#code pre')).toContainText(/\/webview\?session=[\da-f-]{36}&cs=[\da-f-]{36}/)

  await page.getByText('Link', { exact: true }).click()
  const links = page.getByRole('link', { name: 'Open link' })
  await expect(links.first()).toHaveAttribute('href', /backend=daimo&session=.*#cs=/)
  await expect(links.last()).toHaveAttribute('href', /\/webview\?session=.*&cs=/)

  await page.getByText('Inline', { exact: true }).click()
  await deposit.expectScreen('waiting_payment')
  await page.getByLabel('Coin to send').selectOption('usdc-polygon')
  await page.getByRole('button', { name: 'Pay from test wallet' }).click()
  await deposit.expectScreen('succeeded')
  for (const [card, word] of [
    ['#page-says', 'succeeded'],
    ['#webhook-says', 'signature right'],
    ['#chain-says', '25 more than before'],
  ] as const)
    await expect(page.locator(card)).toContainText(word)
})

test('the form of what a wallet gets to sign is the last one that was picked', async ({ page, inlet }) => {
  const { sessionId, clientSecret } = await inlet.createSession({ backend: 'daimo', amount: '25' })
  const wallet = { walletAddress: 'Stake11111111111111111111111111111111111111', amountUsd: 25 }
  const inputTokenMint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'
  const sizeOf = async () => {
    const paymentMethod = { type: 'solana', inputTokenMint, ...wallet }
    const answer = await fetch(`${inlet.sandboxUrl}/daimo/v1/sessions/${sessionId}/paymentMethods`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clientSecret, paymentMethod }),
    })
    return (await answer.text()).length
  }
  await page.goto(inlet.playgroundUrl)
  await page.getByText('Daimo', { exact: true }).click()
  const form = page.getByLabel('What a wallet gets to sign')
  const picked = async (key: string) => {
    await form.selectOption(key)
    await expect(page.locator('#outcome')).toContainText(/from now on/)
  }
  await picked('huge')
  await expect.poll(sizeOf).toBeGreaterThan(1_000_000)
  await picked('plain')
  await expect.poll(sizeOf).toBeLessThan(5_000)
})

test('BleePay’s session is made by the host’s server, refusals included, and paid to the last digit', async ({
  page,
  inlet,
}) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByText('BleePay', { exact: true }).click()
  await expect(page.getByLabel('Payment method')).toBeHidden()
  await page.getByLabel('Metadata').fill('[')
  await page.getByRole('button', { name: 'Create session' }).click()
  await expect(page.locator('#outcome')).toContainText('metadata: expected a JSON object')
  await page.getByLabel('Metadata').fill('{"order":"A-17"}')
  await page.getByLabel('Amount that arrives').fill('20000')
  await page.getByRole('button', { name: 'Create session' }).click()
  await expect(page.locator('#outcome')).toContainText('amount')
  await page.getByLabel('Amount that arrives').fill('12.5')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByRole('button', { name: 'Create session' }).click()
  const deposit = createDepositPage(page.frameLocator('#stage iframe'))
  await deposit.expectScreen('waiting_payment')
  await expect(deposit.root.locator('.sharp .money')).toHaveText(/^12\.50\sUSDC$/)
  await page.getByRole('button', { name: 'Pay from test wallet' }).click()
  await expect(page.locator('#webhook-says')).toContainText('signature right')
  await expect(page.locator('#webhook-says')).toContainText('CONFIRMED')
  await deposit.root.getByRole('button', { name: 'I have paid, check now' }).click()
  await deposit.expectScreen('succeeded')
  await expect(page.locator('#page-says')).toContainText('succeeded')
  await expect(page.locator('#chain-says')).toContainText('more than before')
  expect(asked.filter((words) => words.includes('wdgt_secret'))).toEqual([])
})
