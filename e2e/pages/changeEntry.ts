import type { Page } from '@playwright/test'

const entry = /(<script type="module">)([^]*)(<\/script>[^]*)/

/** Changes the entry in the documents that a page gets from now on, and what follows it where that is given; `end` lets them through as they are. */
export async function changeEntry(
  page: Page,
  change: (code: string) => string,
  rest?: string,
): Promise<{ end(): Promise<void> }> {
  const isDocument = (url: URL) => url.pathname === '/'
  await page.route(isDocument, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      entry,
      (_, tag: string, code: string, after: string) => tag + change(code) + (rest ?? after),
    )
    await route.fulfill({ response, body })
  })
  return { end: () => page.unroute(isDocument) }
}
