import type { Page } from '@playwright/test'
import { withEntry } from './withEntry.ts'

/** Changes the entry in the documents that a page gets from now on, and what follows it where that is given; `end` lets them through as they are. */
export async function changeEntry(
  page: Page,
  change: (code: string) => string,
  rest?: string,
): Promise<{ end(): Promise<void> }> {
  const isDocument = (url: URL) => url.pathname === '/'
  await page.route(isDocument, async (route) => {
    const response = await route.fetch()
    const body = withEntry(await response.text(), change, rest)
    await route.fulfill({ response, body })
  })
  return { end: () => page.unroute(isDocument) }
}
