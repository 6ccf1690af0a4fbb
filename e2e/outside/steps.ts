import type { Chance } from '../../app/backends/chance.ts'

/** One thing that happens to a payer, the line, the backend or the browser. Times in ms. */
export type Step =
  | { readonly do: 'answers'; readonly fault: Readonly<Record<string, unknown>> & { readonly kind: string } }
  | { readonly do: 'wait' | 'offline' | 'hide' | 'skew'; readonly ms: number }
  | { readonly do: 'tap'; readonly which: number }
  | { readonly do: 'pay' | 'reload' | 'leave' | 'back' | 'kill' | 'replay' | 'shout' | 'swap' }

const waits = [1_500, 5_000, 12_000, 70_000] as const
const skews = [-3_600_000, 3_600_000, 400 * 86_400_000] as const

/** Makes the steps of a run: the same from the same seed. A swapped address comes last, where it can only be noticed. */
export function makeSteps(chance: Chance, count: number): readonly Step[] {
  const steps: Step[] = Array.from({ length: count }, () => makeStep(chance))
  if (!chance.oneIn(4)) steps.splice(chance.below(steps.length + 1), 0, { do: 'pay' })
  if (chance.oneIn(4)) steps.push({ do: 'swap' }, { do: 'wait', ms: 70_000 })
  return steps
}

function makeStep(chance: Chance): Step {
  const kind = chance.below(12)
  if (kind < 4) return { do: 'answers', fault: makeFault(chance) }
  if (kind < 7) return { do: 'tap', which: chance.below(1_000) }
  if (kind < 8) return { do: 'wait', ms: chance.pick(waits) }
  if (kind < 9) return { do: chance.pick(['offline', 'hide'] as const), ms: chance.pick(waits) }
  if (kind < 10) return { do: 'skew', ms: chance.pick(skews) }
  return { do: chance.pick(['reload', 'leave', 'back', 'kill', 'replay', 'shout'] as const) }
}

function makeFault(chance: Chance): Extract<Step, { do: 'answers' }>['fault'] {
  const times = 1 + chance.below(4)
  return chance.pick([
    { kind: 'latency', ms: 200 + chance.below(1_500), times },
    { kind: 'drop', times },
    { kind: 'lost_answer', times: 1 },
    { kind: 'rate_limit', retryAfterSeconds: 1 + chance.below(60), times },
    { kind: 'server_error', status: chance.pick([500, 502, 503, 504]), times },
    { kind: 'malformed', times },
    { kind: 'malformed', body: chance.pick(['null', '[]', '"x"', '{"id":1}', '<html>', '{"status":{}}']), times },
    { kind: 'unauthorized', times: 1 },
    { kind: 'hold_delivery', times: 3 },
  ])
}

/** Says a step in words. */
export function wordsOf(step: Step): string {
  if (step.do === 'answers') return `${step.fault.kind} ${JSON.stringify({ ...step.fault, kind: undefined })}`
  return 'ms' in step ? `${step.do} ${step.ms / 1_000} s` : step.do
}
