import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createRamp, type CreatedRamp } from '../fixtures/infiniteSessions.ts'
import { expect, test } from '../test.ts'

/** Asks the face for something of a transfer's customer. */
async function ask<Answer>(inlet: Inlet, ramp: CreatedRamp, path: string): Promise<Answer> {
  const headers = { 'x-organization-id': ramp.organizationId, authorization: `Bearer ${ramp.clientSecret}` }
  const answer = await fetch(`${inlet.sandboxUrl}/infinite/v1/headless/customers/${ramp.customerId}/${path}`, {
    headers,
  })
  return (await answer.json()) as Answer
}

/** What axe finds wrong, in light and in dark. */
async function problemsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    found.push(...violations.map(({ id, help }) => `${colorScheme}: ${id}: ${help}`))
  }
  return found
}

const statusOf = async (inlet: Inlet, ramp: CreatedRamp) =>
  (await ask<{ kycStatus: string }>(inlet, ramp, 'kyc-status')).kycStatus

test('the page of the identity check is accessible, says that it is a double, and goes back with the outcome', async ({
  page,
  inlet,
}) => {
  const ramp = await createRamp(inlet)
  const back = encodeURIComponent(`${inlet.pageUrl}/return`)
  for (const [name, status] of [
    ['Be rejected', 'rejected'],
    ['Leave it half done', 'incomplete'],
    ['Be approved at once', 'approved'],
    ['Hand in the documents', 'under_review'],
  ] as const) {
    const { url } = await ask<{ url: string }>(inlet, ramp, `kyc-link?redirectUrl=${back}`)
    await page.goto(url)
    await expect(page.getByText('A double: this page of the local sandbox')).toBeVisible()
    expect(await problemsOf(page)).toEqual([])
    await page.getByRole('button', { name }).click()
    await expect(page).toHaveURL(`${inlet.pageUrl}/return`)
    expect(await statusOf(inlet, ramp)).toBe(status)
  }
  await expect.poll(() => statusOf(inlet, ramp)).toBe('approved')
})

test('the page of the terms is accessible, and goes where its link was told to, or says that it can be closed', async ({
  page,
  inlet,
}) => {
  const ramp = await createRamp(inlet)
  const link = async () => {
    await inlet.control('/customers', { customerId: ramp.customerId, tos: 'pending' })
    return (await ask<{ tosUrl: string }>(inlet, ramp, 'tos')).tosUrl
  }
  await page.goto(`${await link()}&redirect=${encodeURIComponent(`${inlet.pageUrl}/return`)}`)
  await expect(page.getByText('A double: this page of the local sandbox')).toBeVisible()
  expect(await problemsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Accept the terms' }).click()
  await expect(page).toHaveURL(`${inlet.pageUrl}/return`)
  expect(await ask(inlet, ramp, 'tos')).toMatchObject({ status: 'accepted', tosUrl: '' })

  await page.goto(await link())
  await page.getByRole('button', { name: 'Accept the terms' }).click()
  await expect(page.getByRole('heading', { name: 'Terms accepted' })).toBeVisible()
  await expect(page.getByText('You can close this page.')).toBeVisible()
})
