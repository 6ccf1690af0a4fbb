import { expect, test } from '../test.ts'
import { startWebkitHost } from './webkit/startWebkitHost.ts'

const title = 'return document.querySelector("h1")?.textContent'

test('a native WebKit app is called by the return page once, and again by nobody', async ({ inlet }) => {
  const host = await startWebkitHost()
  try {
    host.load(`${inlet.pageUrl}/return?callback=acme&session=fnd_1&code=oauth`)
    await expect
      .poll(() => host.navigations.map(({ url }) => url))
      .toEqual(['acme://event?v=1&type=returned&session=fnd_1'])
    expect(await host.evaluate(title)).toBe('Go back to the app')
    expect(await host.evaluate('return location.search')).toBe('?session=fnd_1&callback=acme')
    host.reload()
    await expect.poll(() => host.evaluate('return performance.getEntriesByType("navigation")[0].type')).toBe('reload')
    await expect.poll(() => host.evaluate(title)).toBe('Go back to the app')
    expect(host.navigations).toHaveLength(1)
  } finally {
    await host.close()
  }
})

test('a native WebKit app that is not named stays uncalled', async ({ inlet }) => {
  const host = await startWebkitHost()
  try {
    host.load(`${inlet.pageUrl}/return?callback=evil`)
    await expect.poll(() => host.evaluate(title)).toBe('Go back to where you started')
    expect(host.navigations).toEqual([])
  } finally {
    await host.close()
  }
})
