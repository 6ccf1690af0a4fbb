import { kinds } from '../outside/backends.ts'
import { expect, test } from '../test.ts'
import { liesOf, lossesOf } from './judge.ts'
import { playTrace } from './playTrace.ts'
import { report } from './report.ts'
import { traces } from './traces.ts'

test.describe.configure({ timeout: 10 * 60_000 })

for (const kind of kinds.filter(({ name }) => ['openfort', 'daimo'].includes(name)))
  for (const trace of traces)
    test(`${kind.name}, ${trace.name}: the page says nothing untrue, and no address goes`, async ({
      inlet,
      context,
    }) => {
      const played = await playTrace(trace, kind, { inlet, context })
      process.stdout.write(report(`${kind.name}, ${trace.name}`, played))
      expect(liesOf(played)).toEqual([])
      expect(played.pictures.wrong).toBe(0)
      expect(lossesOf(played)).toEqual([])
      expect(played.drawn.at(-1)?.status).toBe('succeeded')
    })
