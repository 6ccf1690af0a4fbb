import { expect } from '@playwright/test'
import type { DepositPage } from './createDepositPage.ts'
import { wake } from './readNow.ts'

/** Says that the payer is back, again and again, until a screen is there: what the backend has by then is read at once. */
export async function expectScreenSoon(deposit: DepositPage, status: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await wake(deposit.root)
        return deposit.screen(status).isVisible()
      },
      { intervals: [100, 250, 500, 1000, 2500] },
    )
    .toBe(true)
}
