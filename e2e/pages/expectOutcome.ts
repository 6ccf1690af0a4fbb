import { expect } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import type { DepositPage } from './createDepositPage.ts'
import { expectScreenSoon } from './expectSoon.ts'

/** Waits until the backend has a status, lets the page read, and waits for its screen. */
export async function expectOutcome(
  inlet: Inlet,
  deposit: DepositPage,
  sessionId: string,
  status: string,
): Promise<void> {
  await expectStatus(inlet, sessionId, status)
  await expectScreenSoon(deposit, status)
}

/** Waits until the backend has a status, whatever the page shows. */
export async function expectStatus(inlet: Inlet, sessionId: string, status: string): Promise<void> {
  await expect.poll(async () => (await inlet.sessionInfo(sessionId)).status).toBe(status)
}
