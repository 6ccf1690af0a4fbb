import { expect } from '@playwright/test'
import type { DepositPage } from './createDepositPage.ts'
import { wake } from './readNow.ts'

/** Says again and again that the payer is back, as a slow backend's page reads seldom otherwise, until a screen is there. */
export async function expectScreenSoon(deposit: DepositPage, status: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await wake(deposit.root)
        return deposit.screen(status).isVisible()
      },
      { intervals: [500, 2500], timeout: 20_000 },
    )
    .toBe(true)
}
