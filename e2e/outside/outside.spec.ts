import { test, expect } from '../test.ts'
import { restInDepth } from '../deep/inDepth.ts'
import { runOutside } from './runOutside.ts'

for (const [index, seed] of [2, 0, 4].entries())
  test(
    `seed ${seed}: through random trouble, nothing seen from outside the page is untrue`,
    restInDepth(index),
    async ({ inlet, context, hostUrl }) => {
      // Trouble is waited for in the page's own pauses, of which a run may meet many.
      test.slow()
      const { complaints, ...run } = await runOutside(seed, 5, { inlet, context, hostUrl })
      expect({ ...run, complaints }).toEqual({ ...run, complaints: [] })
    },
  )
