import type { CreatedSession, Inlet } from '../fixtures/createInlet.ts'
import type { Phone } from './createPhone.ts'
import type { Span } from './traces.ts'

/** How long a refusal asks to wait, in s. The page cannot read it: the header is not exposed. */
const retryAfterSeconds = 20

type Trouble = Awaited<ReturnType<Inlet['beginFault']>>

/** A page that died: when, and which life of the page came after it. */
export type Death = { readonly at: number; readonly life: number }

/**
 * Gives the function that brings about what a span of a trace begins with, after the one `before` it. What is paid is not
 * delivered until a span says so.
 */
export function createSteps(inlet: Inlet, { backend, sessionId }: CreatedSession, phone: Phone) {
  const deaths: Death[] = []
  let refusal: Trouble | undefined
  let hold: Trouble | undefined
  return {
    deaths,
    async begin(span: Span, before: Span | undefined): Promise<void> {
      await phone.setLine(span.line)
      if (before === undefined) {
        hold = await inlet.beginFault({ kind: 'hold_delivery', sessionId })
        await phone.open()
      }
      if (span.away !== before?.away) await phone.setAway(span.away)
      await refusal?.end()
      refusal = span.isRefused && (await inlet.beginFault({ kind: 'rate_limit', backend, retryAfterSeconds }))
      if (span.then === 'deliver') await hold?.end()
      if (span.then === 'pay') await inlet.pay(sessionId)
      if (span.then === 'kill') deaths.push({ at: await phone.kill(), life: phone.life() })
    },
  }
}
