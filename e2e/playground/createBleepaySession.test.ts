import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../sandbox/createSandbox.ts'
import { createPlayground } from './createPlayground.ts'

const pageUrl = 'http://localhost:4010'
const order = {
  amount: '100',
  currency: 'USDC',
  network: 'polygon',
  currencyAddress: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
}
let sandbox: Sandbox
let playground: Awaited<ReturnType<typeof createPlayground>>

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl })
  playground = await createPlayground({ port: 0, pageUrl, sandboxUrl: sandbox.url })
}, 60_000)
afterAll(async () => {
  await playground?.close()
  await sandbox?.close()
})

async function make(change: object) {
  const answer = await fetch(`${playground.url}/sessions/bleepay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...order, ...change }),
  })
  return { status: answer.status, text: await answer.text() }
}

test.each([{}, { newer: true }])('a session is made with %j, and the browser gets its link alone', async (change) => {
  const { status, text } = await make({
    ...change,
    customerEmail: 'a@b.example',
    customerReference: 'A-17',
    metadata: { order: 'A-17' },
  })
  expect(status, text).toBe(201)
  expect(JSON.parse(text)).toMatchObject({ backend: 'bleepay', url: expect.stringMatching(/#cs=dep_secret_/) })
  expect(text).not.toContain('wdgt_secret')
})

test.each([
  ['amount', { amount: '0' }],
  ['amount', { amount: '1'.repeat(33) }],
  ['currency', { currency: 'usdc' }],
  ['network', { network: 'poly' }],
  ['currencyAddress', { currencyAddress: '0x'.padEnd(67, '1') }],
  ['customerEmail', { customerEmail: '' }],
  ['customerEmail', { customerEmail: 'x'.repeat(129) }],
  ['customerReference', { customerReference: 'x'.repeat(129) }],
  ['metadata', { metadata: { text: 'x'.repeat(2048) } }],
])('a bad %s is refused with its name, and nothing is made: %j', async (field, change) => {
  const { status, text } = await make(change)
  expect(status).toBe(400)
  expect(text).toContain(field)
  expect(text).not.toContain('secret')
})
