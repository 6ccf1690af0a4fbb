import { join } from 'node:path'
import { root } from '../commands/run.mjs'
import { inDepth } from '../deep/inDepth.ts'
import type { Engine } from '../engines/engine.ts'
import { outcomeOf } from '../engines/injection/proveWay.ts'
import { serveRewritten, walletScript } from '../engines/injection/serveRewritten.ts'
import { ways } from '../engines/injection/ways.ts'
import { base, freshAddress } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

/** One of each outcome; the rest runs in depth, and in every engine and under both profiles by `npm run engines`. */
const seen = new Set<string>()
for (const way of ways) {
  const { injection, name, outcomes } = way
  if (injection.kind !== 'rewrite') continue
  const depth = seen.has(outcomes.strict) ? inDepth : {}
  seen.add(outcomes.strict)
  test(`${name} (${injection.rewrite}): ${outcomes.strict}`, depth, async ({ page, inlet }) => {
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
