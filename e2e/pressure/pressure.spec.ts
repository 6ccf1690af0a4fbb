import { kinds } from '../outside/backends.ts'
import { expect, test } from '../test.ts'
import { liesOf, lossesOf } from './judge.ts'
import { playTrace } from './playTrace.ts'
import { report } from './report.ts'
import { shortTrace } from './traces.ts'

test('through a short commute the page says nothing untrue, and no address goes', async ({ inlet, context }) => {
  // The end is waited for after it, on a machine that is late.
  test.slow()
  const played = await playTrace(shortTrace, kinds[0]!, { inlet, context })
  process.stdout.write(report(shortTrace.name, played))
  expect(liesOf(played)).toEqual([])
  expect(played.pictures.wrong).toBe(0)
  expect(lossesOf(played)).toEqual([])
  expect(played.drawn.at(-1)?.status).toBe('succeeded')
})
