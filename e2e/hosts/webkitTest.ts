import { test as base } from '../test.ts'
import { startTappedHost, type TappedHost } from './webkit/startTappedHost.ts'
import { startWebkitHost, type WebkitHostOptions } from './webkit/startWebkitHost.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'

type WebkitFixtures = {
  /** What the app puts into its WebView; set with `test.use`. */
  hostOptions: WebkitHostOptions
  /** A native app with a WebView, driven by the app's own code. */
  host: WebkitHost
  /** The same app, in which a driver taps. */
  tappedHost: TappedHost
}

const firstDriverPort = 4790

/** Our `test` with a native WebKitGTK host, which ends with the test. */
export const test = base.extend<WebkitFixtures>({
  hostOptions: [{}, { option: true }],
  host: async ({ hostOptions }, use) => {
    const host = await startWebkitHost(hostOptions)
    await use(host)
    await host.close()
  },
  tappedHost: async ({ hostOptions }, use, { parallelIndex }) => {
    const host = await startTappedHost(firstDriverPort + parallelIndex, hostOptions)
    await use(host)
    await host.close()
  },
})
