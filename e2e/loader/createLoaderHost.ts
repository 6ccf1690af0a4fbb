import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import type { HostMessage } from '../pages/createHostPage.ts'

/** A host's own site that uses the loader, as its developer would write it. */
export type LoaderHost = {
  /** Opens a document of the host and gives its origin. `{{url}}` in it is the session's link, `{{page}}` the page's origin. */
  open(body: string, link: { url: string; pageUrl: string }, headers?: Record<string, string>): Promise<string>
  /** What the document logged by `heard(event)`, in order. */
  heard(): Promise<readonly Pick<HostMessage, 'type' | 'data' | 'session'>[]>
}

/** Creates the page object of a host that uses the loader. Its site is another one than the page's, and ends with the tab. */
export function createLoaderHost(page: Page): LoaderHost {
  return {
    async open(body, { url, pageUrl }, headers = {}) {
      const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Host</title>${body}`
      const filled = html.replaceAll('{{url}}', url).replaceAll('{{page}}', pageUrl)
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(filled)
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      page.once('close', () => server.close().closeAllConnections())
      await page.addInitScript(() => {
        const all: unknown[] = []
        Object.assign(window, { heardAll: all, heard: (event: unknown) => void all.push(event) })
      })
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      await page.goto(origin)
      return origin
    },
    heard: () => page.evaluate(() => Reflect.get(window, 'heardAll')),
  }
}
