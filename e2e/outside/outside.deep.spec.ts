import { expect, test } from '../test.ts'
import { runOutside } from './runOutside.ts'

const runs = Number(process.env['INLET_RUNS'] ?? 60)
const first = Number(process.env['INLET_SEED'] ?? Date.now() % 2 ** 31)

test.describe.configure({ timeout: runs * 60_000 })

test(`${runs} runs through random trouble, judged from outside the page`, async ({ browser, inlet, hostUrl }) => {
  const wrong = []
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext()
    const verdict = await runOutside(first + run, 8, { inlet, context, hostUrl })
    await context.close()
    await inlet.clearFaults()
    if (verdict.complaints.length > 0) wrong.push(verdict)
    process.stdout.write(`${verdict.name}: ${verdict.complaints.join('; ') || 'nothing wrong'}\n`)
  }
  process.stdout.write(`${runs} runs from seed ${first}, ${wrong.length} with something wrong\n`)
  expect(wrong).toEqual([])
})
