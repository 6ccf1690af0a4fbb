import { expect, type Frame, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { readQr } from './readQr.ts'

/** Where the page is drawn: as a document of its own, or in a host's frame; a `Frame` is reached without its host. */
export type PageRoot = Page | FrameLocator | Frame

export type DepositPage = {
  root: PageRoot
  /** The element of the screen that stands for a status, such as `waiting_payment`. */
  screen(status: string): Locator
  expectScreen(status: string): Promise<void>
  /** The whole receiver address as shown, without the spaces between its groups. */
  readAddress(): Promise<string>
  /** What the QR code on screen says, decoded from its pixels. */
  readQr(): Promise<string>
}

/** Creates the page object of the deposit page: what a payer reads there and does there. */
export function createDepositPage(root: PageRoot): DepositPage {
  const screen = (status: string) => root.locator(`[data-screen="${status}"]`)
  return {
    root,
    screen,
    expectScreen: (status) => expect(screen(status)).toBeVisible(),
    async readAddress() {
      const text = await root.locator('main [data-address]').first().innerText()
      return text.replaceAll(/\s/g, '')
    },
    readQr: () => readQr(root.locator('main [data-qr]').first()),
  }
}
