import { join } from 'node:path'
import { root } from '../commands/run.mjs'
import type { Engine } from '../engines/engine.ts'
import { outcomeOf } from '../engines/injection/proveWay.ts'
import { serveRewritten, walletScript } from '../engines/injection/serveRewritten.ts'
import { ways } from '../engines/injection/ways.ts'
import { base, freshAddress } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

/** The rest of the table, in every engine and under both profiles, runs by `npm run engines`. */
for (const way of ways) {
  const { injection, name, outcomes } = way
  if (injection.kind !== 'rewrite') continue
  test(`${name} (${injection.rewrite}): ${outcomes.strict}`, async ({ page, inlet }) => {
    const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
    const script = await walletScript()
    const { rewrite, provider } = injection
    const dist = join(root, '.cache/e2e', `site-${new URL(inlet.pageUrl).port}`)
    const site = await serveRewritten({ dist, sandboxUrl: inlet.sandboxUrl, script, rewrite })
    try {
      if (provider) await page.addInitScript(script)
      await page.goto(url.replace(inlet.pageUrl, site.url))
      const engine: Engine = {
        name: 'Chromium',
        open: async (where) => void (await page.goto(where)),
        ask: async (question) => String(await page.evaluate(question)),
        close: () => page.close(),
      }
      expect(await outcomeOf(engine, way)).toBe(outcomes.strict)
    } finally {
      await page.close()
      await site.close()
    }
  })
}
