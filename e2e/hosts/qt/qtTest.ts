import { test as base } from '../../test.ts'
import { startQtHost, type QtHost } from './startQtHost.ts'

/** Our `test` with an old Android-like app, which ends with the test. */
export const test = base.extend<{ host: QtHost }>({
  host: async ({}, use) => {
    const host = await startQtHost()
    await use(host)
    await host.close()
  },
})
