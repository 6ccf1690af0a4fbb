import type { Summary } from '../../app/documents/conformance/makeReport.ts'
import { inDepth } from '../deep/inDepth.ts'
import { expect, test } from '../test.ts'
import { startWebkitHost } from './webkit/startWebkitHost.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'

test('our native WebKit host keeps every rule', async ({ inlet }) => {
  const host = await startWebkitHost()
  try {
    host.load(`${inlet.pageUrl}/conformance/?caps=copy`)
    await host.waitFor('ready')
    await say(host, 'host.hello', { caps: ['copy'], name: 'WebKitGTK' })
    await expect.poll(async () => (await read(host)).state).toBe('done')
    await host.evaluate('document.querySelector("[data-try=copy]").click()')
    const { id } = await host.waitFor('copy.request')
    await say(host, 'host.answer', { re: id, ok: true })
    await expect.poll(async () => (await read(host)).right).toContain('once')
    expect(await read(host)).toMatchObject({ transport: 'wkwebview', host: 'WebKitGTK', wrong: [] })
  } finally {
    await host.close()
  }
})

test('a native app that speaks of another version is named', inDepth, async ({ inlet }) => {
  const host = await startWebkitHost()
  try {
    host.load(`${inlet.pageUrl}/conformance/`)
    await host.waitFor('ready')
    await host.evaluate('Inlet.receive({ ns: "inlet", v: 2, type: "host.hello", id: "1", data: {} })')
    await expect.poll(async () => (await read(host)).state).toBe('done')
    expect((await read(host)).wrong.map(({ rule }) => rule)).toEqual(['version', 'hello'])
  } finally {
    await host.close()
  }
})

async function read(host: WebkitHost): Promise<Summary> {
  return (await host.evaluate('return inletConformance()')) as Summary
}

/** Speaks to the page as an app does: by evaluating script in it. */
async function say(host: WebkitHost, type: string, data: Record<string, unknown>): Promise<void> {
  const message = { ns: 'inlet', v: 1, type, id: crypto.randomUUID(), data }
  await host.evaluate(`Inlet.receive(${JSON.stringify(message)})`)
}
