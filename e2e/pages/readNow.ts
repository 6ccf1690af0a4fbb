import type { Page, Request } from '@playwright/test'
import { returnChannel } from '../../app/lib/returnChannel.ts'
import type { PageRoot } from './createDepositPage.ts'

/** Lets the deposit page read its session at once, as the return page does; a finished page reads no more. */
export async function wake(root: PageRoot): Promise<void> {
  await root.locator('html').evaluate((_, name) => {
    const channel = new BroadcastChannel(name)
    channel.postMessage({ type: 'returned' })
    channel.close()
  }, returnChannel)
}

/**
 * Lets a deposit page that is not finished read its session at once, and waits until that read has ended, well or
 * badly. `page` is the tab that the deposit page is in.
 */
export async function readNow(page: Page, root: PageRoot): Promise<void> {
  const asking = page.waitForRequest(isSessionRead)
  await wake(root)
  const response = await (await asking).response()
  await response?.finished()
}

/** Tells whether a request is the page's read of its session. */
export function isSessionRead(request: Request): boolean {
  return request.method() === 'GET' && /\/v2\/funding\/sessions\/[^/]+$/.test(new URL(request.url()).pathname)
}
