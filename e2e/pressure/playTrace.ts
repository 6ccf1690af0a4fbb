import type { BrowserContext } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import type { Kind } from '../outside/backends.ts'
import { createPhone } from './createPhone.ts'
import { createSteps } from './createSteps.ts'
import type { Played, Sample } from './evidence.ts'
import { happeningsOf, type Begun } from './happenings.ts'
import { looksRight, takeSample } from './takeSample.ts'
import type { Trace } from './traces.ts'
import { watchTruth } from './watchTruth.ts'

const stepMs = 500
const stepsPerPicture = 16
/** How long the end is waited for after a trace, on a machine that is late; looked at as ever. */
const patienceMs = 60_000

/** Plays a trace to a phone that has a session of a kind open, in real time, and writes down what could be seen from outside. */
export async function playTrace(
  trace: Trace,
  kind: Kind,
  { inlet, context }: { inlet: Inlet; context: BrowserContext },
): Promise<Played> {
  const scratch = await context.newPage()
  const session = await kind.open(inlet)
  const from = performance.now()
  const clock = () => performance.now() - from
  const truth = await watchTruth(inlet, session.sessionId, clock)
  const phone = await createPhone(context, session, clock)
  const steps = createSteps(inlet, session, phone)
  const samples: Sample[] = []
  const begun: Begun[] = []
  const pictures = { taken: 0, wrong: 0 }
  let underWay = Promise.resolve()
  let backAt = 0
  let step = 0
  for (const [index, span] of trace.spans.entries()) {
    await underWay
    const before = trace.spans[index - 1]
    const at = clock()
    if (before?.away) backAt = at
    begun.push({ at, span })
    underWay = steps.begin(span, before)
    const isLast = index === trace.spans.length - 1
    const isLate = () => isLast && clock() < at + span.forMs + patienceMs && phone.drawn.at(-1)?.status !== 'succeeded'
    while (clock() < at + span.forMs || isLate()) {
      step += 1
      if (!span.away) samples.push(await takeSample(phone, truth, clock, backAt))
      if (!span.away && step % stepsPerPicture === 0) {
        const isRight = await looksRight(phone.page(), truth.receiver, scratch)
        if (isRight !== undefined) pictures.taken += 1
        if (isRight === false) pictures.wrong += 1
      }
      await new Promise((resolve) => setTimeout(resolve, stepMs - (clock() % stepMs)))
    }
  }
  await underWay
  await truth.stop()
  const { drawn, told } = phone
  const happenings = happeningsOf(truth.statuses(), steps.deaths, begun)
  return { receiver: truth.receiver, samples, happenings, drawn, told, pictures, reads: phone.reads() }
}
