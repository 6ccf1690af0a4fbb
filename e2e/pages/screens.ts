import { expect, type Page } from '@playwright/test'
import type { Texts } from '../../app/i18n/texts.ts'
import type { CreatedSession, Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, waitingBody } from '../fixtures/sessions.ts'
import { expectStatus } from './expectOutcome.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'

/** What a screen is reached with. */
export type Means = {
  page: Page
  inlet: Inlet
  /** The texts of the language that the page speaks. */
  texts: Texts
  addWallet(options?: EvmWalletOptions): Promise<EvmWallet>
}

/** A screen of the page, and the way that a payer gets there. */
export type ScreenCase = {
  name: string
  status: string
  body(): Record<string, unknown>
  /** What happens before the page is opened. */
  prepare?(means: Means, session: CreatedSession): Promise<void>
  /** What the payer does once it is open. */
  act?(means: Means): Promise<void>
  /** What is on the screen once it is whole, as a selector; a heading always is. */
  ready?: string
}

const pastExpiryMs = 24 * 60 * 60 * 1000 + 60_000
const openBody = () => ({ target: { ...base, address: freshAddress() } })
const lockedBody = () => ({ ...openBody(), amount: '25' })

/** Every screen of the page that differs from the others by more than its words. */
export const screenCases: ScreenCase[] = [
  { name: 'the first question', status: 'requires_payment_method', body: openBody },
  {
    name: 'the list of coins',
    status: 'requires_payment_method',
    body: openBody,
    async act({ page, texts }) {
      await page.getByRole('button', { name: texts.choose.address }).click()
    },
    ready: '[role="option"]',
  },
  {
    name: 'the address',
    status: 'waiting_payment',
    body: waitingBody,
    ready: '[data-qr]',
  },
  {
    name: 'the list of exchanges',
    status: 'requires_payment_method',
    body: openBody,
    async act({ page, texts }) {
      await page.getByRole('button', { name: texts.choose.exchange }).click()
    },
    ready: 'button:has-text("Binance")',
  },
  {
    name: 'the withdrawal guide',
    status: 'waiting_payment',
    body: openBody,
    async act({ page, texts }) {
      await page.getByRole('button', { name: texts.choose.exchange }).click()
      await page.getByRole('button', { name: 'Binance' }).click()
      await page.getByRole('option').first().click()
    },
    ready: 'main [data-address]',
  },
  {
    name: 'the review of a wallet payment',
    status: 'waiting_payment',
    body: lockedBody,
    async prepare({ inlet, addWallet }) {
      const wallet = await addWallet({ found: 'announced' })
      await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
    },
    async act({ page }) {
      await page.getByRole('button', { name: 'Test Wallet' }).click()
      await page.getByRole('option').first().click()
    },
    ready: '[data-review]',
  },
  {
    name: 'processing',
    status: 'processing',
    body: waitingBody,
    async prepare({ inlet }, { sessionId }) {
      await inlet.fault({ kind: 'hold_delivery', sessionId })
      await payUntil(inlet, sessionId, 'processing')
    },
  },
  {
    name: 'succeeded',
    status: 'succeeded',
    body: waitingBody,
    prepare: ({ inlet }, { sessionId }) => payUntil(inlet, sessionId, 'succeeded'),
  },
  {
    name: 'bounced',
    status: 'bounced',
    body: waitingBody,
    async prepare({ inlet }, { sessionId }) {
      await inlet.fault({ kind: 'failing_delivery', sessionId })
      await payUntil(inlet, sessionId, 'bounced')
    },
  },
  {
    name: 'expired',
    status: 'expired',
    body: waitingBody,
    prepare: ({ inlet }) => inlet.advance(pastExpiryMs),
  },
  {
    name: 'unavailable',
    status: 'unavailable',
    body: waitingBody,
    prepare: ({ inlet }, { sessionId }) => inlet.fault({ kind: 'unauthorized', path: `/sessions/${sessionId}` }),
  },
  {
    name: 'stopped',
    status: 'stopped',
    body: waitingBody,
    async prepare({ inlet }, session) {
      const wire = await inlet.wire(session)
      const addressUri = wire.paymentMethod.addressUri.replace(wire.paymentMethod.receiverAddress, freshAddress())
      await inlet.answerWith(session.sessionId, { ...wire, paymentMethod: { ...wire.paymentMethod, addressUri } })
    },
  },
]

/** Opens the page and goes to a screen, in the language of `means`. `params` are added to the link. */
export async function reachScreen(
  means: Means,
  screen: ScreenCase,
  params: Record<string, string> = {},
): Promise<CreatedSession> {
  const { page, inlet } = means
  const session = await inlet.createSession(screen.body())
  await screen.prepare?.(means, session)
  const url = new URL(session.url)
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
  await page.goto(url.href)
  await screen.act?.(means)
  await expectScreen(page, screen)
  return session
}

/** Waits until a screen is there and whole. */
export async function expectScreen(page: Page, { status, ready }: ScreenCase): Promise<void> {
  await expect(page.locator(`[data-screen="${status}"] h1`)).toBeVisible()
  if (ready !== undefined) await expect(page.locator(ready).first()).toBeVisible()
}

async function payUntil(inlet: Inlet, sessionId: string, status: string): Promise<void> {
  await inlet.pay(sessionId)
  await expectStatus(inlet, sessionId, status)
}
