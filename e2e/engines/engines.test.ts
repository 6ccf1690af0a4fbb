import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines } from './engines.ts'
import { proofsOf } from './proveLane.ts'

/** Firefox and QtWebEngine run by `npm run engines`. */
const lanes = engines.filter(({ name }) => name === 'Chromium' || name === 'WebKitGTK')

describe.each(lanes.map((lane) => [lane.name, lane] as const))('%s', (_, lane) => {
  const { proofs, start, stop } = proofsOf(lane)
  const reason = lane.whyNot()

  beforeAll(async () => {
    if (reason === undefined) await start()
  }, 60_000)
  afterAll(stop, 60_000)

  const cases = proofs.map(
    ({ name, run }) => [reason === undefined ? name : `${name} (not run: ${reason})`, run] as const,
  )
  test.skipIf(reason !== undefined).each(cases)('%s', async (_name, run) => expect(await run()).toEqual([]), 60_000)
})
