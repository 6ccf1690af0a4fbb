import type { Page, Request } from '@playwright/test'

/** Everything that leaves a page or could be read from it later, from the moment it is watched. */
export type Leaks = {
  /** Where a text was seen, in words; empty when it was nowhere. Its own backend's requests do not count, except their `Referer`. */
  find(text: string, backendUrl: string): Promise<string[]>
}

/** Watches a tab with all of its frames: requests, console, and what stands in its documents and storages. */
export function watchLeaks(page: Page): Leaks {
  const requests: Request[] = []
  const said: string[] = []
  page.on('request', (request) => void requests.push(request))
  page.on('console', (message) => void said.push(message.text()))
  page.on('pageerror', (error) => void said.push(`${error.message}\n${error.stack}`))
  return {
    async find(text, backendUrl) {
      const found: string[] = []
      for (const request of requests) {
        const headers = await request.allHeaders()
        if (headers['referer']?.includes(text)) found.push(`the referrer of ${request.url()}`)
        if (request.url().startsWith(backendUrl) || request.isNavigationRequest()) continue
        const all = [request.url(), request.postData() ?? '', ...Object.values(headers)].join('\n')
        if (all.includes(text)) found.push(`a request to ${new URL(request.url()).origin}`)
      }
      if (said.some((line) => line.includes(text))) found.push('the console')
      for (const frame of page.frames()) {
        // A host keeps the address that it gave to the frame; what the page itself holds is looked at.
        if (frame === page.mainFrame() && page.frames().length > 1) continue
        for (const [place, content] of Object.entries(await frame.evaluate(readPlaces)))
          if (content.includes(text)) found.push(place)
      }
      return found
    },
  }
}

/** Runs in the page. */
function readPlaces(): Record<string, string> {
  const read = (storage: () => Storage) => {
    try {
      return JSON.stringify({ ...storage() })
    } catch {
      return ''
    }
  }
  return {
    'the title': document.title,
    'the document': document.documentElement.outerHTML,
    'the cookies': document.cookie,
    'the local storage': read(() => localStorage),
    'the session storage': read(() => sessionStorage),
    'the history': JSON.stringify(history.state),
    'the name of the window': window.name,
    'the resource timings': JSON.stringify(performance.getEntriesByType('mark')),
  }
}
