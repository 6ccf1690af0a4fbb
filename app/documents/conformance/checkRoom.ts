import type { Report } from './makeReport.ts'
import type { Talk } from './makeTalk.ts'
import { pause } from './pause.ts'

const watchMs = 1_500
const calmMs = 400
const lookMs = 40
const tolerancePx = 2

/** How a frame's height went after one resize. */
type Course = { readonly wanted: number; readonly heights: readonly number[] }

/** Asks the host for more and for less room, and watches what the frame does. */
export async function checkRoom(report: Report, talk: Talk, window: Window): Promise<void> {
  const start = window.innerHeight
  const up = await ask(talk, window, start + 240)
  const down = await ask(talk, window, Math.max(200, start - 80))
  const [high, low] = [lastOf(up), lastOf(down)]
  const hasGrown = high > start + tolerancePx
  const hasShrunk = low < high - tolerancePx
  report.judge('grows', hasGrown, `${up.wanted} px were asked for, the frame has ${high} px`)
  if (!hasGrown) return
  report.judge('shrinks', hasShrunk, `${down.wanted} px were asked for, the frame has ${low} px`)
  // A height that goes to and fro fits by chance, so it is not judged.
  const calm = [up, ...(hasShrunk ? [down] : [])].filter((one) => !isRestless(one))
  const misfit = calm.find((one) => Math.abs(lastOf(one) - one.wanted) > tolerancePx)
  report.judge(
    'fits',
    misfit === undefined,
    misfit && `${misfit.wanted} px were asked for, the frame has ${lastOf(misfit)} px`,
  )
  report.judge('steady', ![up, down].some(isRestless), [up, down].map(({ heights }) => heights.join(' → ')).join('; '))
}

/** Says one height, and watches until the frame has been calm for a while. */
async function ask(talk: Talk, window: Window, wanted: number): Promise<Course> {
  const heights = [window.innerHeight]
  talk.sender.send('resize', { height: wanted, width: window.innerWidth, presentation: 'content' })
  const start = performance.now()
  let changed = start
  while (performance.now() - start < watchMs) {
    await pause(lookMs)
    const now = performance.now()
    if (window.innerHeight !== heights.at(-1)) {
      heights.push(window.innerHeight)
      changed = now
    }
    const isThere = Math.abs(window.innerHeight - wanted) <= tolerancePx
    if (isThere && now - changed > calmMs) break
  }
  return { wanted, heights }
}

/** Tells whether a height turned round more than once: a transition goes one way, a loop to and fro. */
function isRestless({ heights }: Course): boolean {
  const steps = heights.slice(1).map((height, at) => Math.sign(height - heights[at]!))
  return steps.filter((step, at) => at > 0 && step !== steps[at - 1]).length > 1
}

function lastOf({ heights }: Course): number {
  return heights.at(-1)!
}
