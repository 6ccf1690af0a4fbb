import { expect, type BrowserContext } from '@playwright/test'
import { makeChance } from '../../app/backends/chance.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { wake } from '../pages/readNow.ts'
import { kinds } from './backends.ts'
import { judge } from './judge.ts'
import { judgeRest } from './judgeRest.ts'
import { openWorld, type World } from './openWorld.ts'
import { makeSteps, wordsOf, type Step } from './steps.ts'
import { takeLook, waitForPage } from './takeLook.ts'
import { takeStep } from './takeStep.ts'

/** What a run came to: what was done, and what the judge found wrong. */
export type Verdict = {
  readonly name: string
  readonly steps: readonly string[]
  readonly complaints: readonly string[]
}

/** Leads a payer through random trouble, the same from the same seed and count of steps, and judges it from outside the page. */
export async function runOutside(
  seed: number,
  stepCount: number,
  parts: { inlet: Inlet; context: BrowserContext; hostUrl: string },
): Promise<Verdict> {
  const kind = kinds[seed % kinds.length]!
  const steps = makeSteps(makeChance(seed), stepCount)
  const world = await openWorld(kind, parts)
  await waitForPage(world)
  await takeLook(world, 'the start')
  for (const step of steps) {
    await takeStep(world, step)
    await takeLook(world, wordsOf(step))
  }
  const rest = await comeToRest(world, steps)
  return {
    name: `${kind.name}, seed ${seed}`,
    steps: steps.map(wordsOf),
    complaints: [...judge(world.evidence), ...rest],
  }
}

/** Lets every trouble end, and judges what the host knows by then. */
async function comeToRest(world: World, steps: readonly Step[]): Promise<readonly string[]> {
  const { context, inlet, evidence } = world
  await inlet.clearFaults()
  const isSwapped = steps.some((step) => step.do === 'swap')
  await expect
    .poll(
      async () => {
        await context.clock.fastForward(61_000)
        await wake(createDepositPage(world.host().frame()).root)
        await takeLook(world, 'all trouble was over')
        return judgeRest(evidence, isSwapped)
      },
      { intervals: [250, 500, 1_000, 2_000], timeout: 30_000 },
    )
    .toEqual([])
    .catch(() => undefined)
  return judgeRest(evidence, isSwapped)
}
