import type { Engine } from '../engine.ts'
import { readScreen, tap, type Seen } from './readScreen.ts'
import type { Outcome, Way } from './ways.ts'

/** How long a page may take to come to an outcome; nothing waits that long unless it is broken. */
const deadlineMs = 30_000
const betweenMs = 100

const name = 'Test Wallet'

/**
 * Uses the wallet on the page that an engine has open as far as the way says, and gives what came of it; what stands on
 * the page where it is none of the outcomes.
 */
export async function outcomeOf(engine: Engine, { until }: Way): Promise<Outcome | string> {
  const first = await waitFor(engine, (seen) => firstOutcome(seen) !== undefined)
  const outcome = firstOutcome(first) ?? describe(first)
  if (outcome === 'no wallet') return isLate(engine)
  if (outcome !== 'works' || until === undefined) return outcome
  await tap(engine, name)
  const connected = await waitFor(engine, (seen) => hasCoins(seen) || isRefused(seen))
  if (isRefused(connected)) return 'not connected'
  if (!hasCoins(connected)) return describe(connected)
  return until === 'connected' ? 'works' : pay(engine)
}

async function pay(engine: Engine): Promise<Outcome | string> {
  await tap(engine, 'USDC on Polygon')
  const review = `Continue in ${name}`
  await waitFor(engine, ({ choices }) => choices.includes(review))
  await tap(engine, review)
  const end = await waitFor(engine, ({ screen }) => screen === 'succeeded')
  return end.screen === 'succeeded' ? 'works' : describe(end)
}

/** Looks once more after a scan: a wallet that is only late would be offered then. */
async function isLate(engine: Engine): Promise<Outcome> {
  await engine.ask(`String(dispatchEvent(new Event('focus')))`)
  return (await readScreen(engine)).choices.some((words) => words.startsWith(name)) ? 'works' : 'no wallet'
}

function firstOutcome({ isLoaded, title, choices, text }: Seen): Outcome | undefined {
  if (choices.some((words) => words.startsWith(name))) return 'works'
  if (/did not start|another browser/.test(`${title} ${text}`)) return 'does not start'
  return isLoaded && text.includes('Where is your money now?') && choices.length > 0 ? 'no wallet' : undefined
}

function hasCoins({ choices }: Seen): boolean {
  return choices.some((words) => words.startsWith('USDC on Polygon'))
}

/** A wallet that failed is named so, and the payer can go another way. */
function isRefused({ text, choices }: Seen): boolean {
  return /could not|did not|failed|wrong/i.test(text) && choices.length > 0
}

async function waitFor(engine: Engine, isThere: (seen: Seen) => boolean): Promise<Seen> {
  const until = performance.now() + deadlineMs
  for (;;) {
    const seen = await readScreen(engine)
    if (isThere(seen) || performance.now() > until) return seen
    await new Promise((resolve) => setTimeout(resolve, betweenMs))
  }
}

function describe({ screen, title, text }: Seen): string {
  return `nothing that is expected, but ${screen || 'no screen'}: "${title}" ${text.slice(0, 160)}`
}
