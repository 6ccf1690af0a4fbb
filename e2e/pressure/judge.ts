import type { Played, Sample } from './evidence.ts'

/** The page may show facts unmarked for so long: its window of freshness, and one read that ends by its deadline. */
const mostUnheardMs = 60_000 + 10_000

/** Screens that claim nothing of the money. */
const plain = ['', 'loading', 'unavailable']

/** Shares of the time that the payer looked, 0 … 1. */
export type Shares = { readonly payable: number; readonly truthful: number }

/**
 * Weighs a played trace. Payable: the receiver address is in sight and can be copied, or, once money is on its way, the
 * screen is the one that is true now. Truthful: nothing on screen is ahead of the truth, goes back behind itself, names
 * another address, or is old without saying so.
 */
export function weigh({ samples, receiver }: Pick<Played, 'samples' | 'receiver'>): Shares {
  const share = (isSo: (sample: Sample) => boolean) => samples.filter(isSo).length / Math.max(1, samples.length)
  return {
    payable: share((sample) => isPayable(sample, receiver)),
    truthful: share((sample) => lieOf(sample, samples, receiver) === undefined),
  }
}

/** Gives every address that was in sight and went while money was waited for there, in words. */
export function lossesOf({ samples, receiver }: Pick<Played, 'samples' | 'receiver'>): readonly string[] {
  return samples
    .filter((sample) => isLost(sample, lastOf(samples, sample), receiver))
    .map(
      ({ at, life, screen }) =>
        `after ${Math.round(at / 1_000)} s, in life ${life}: no address, on the screen "${screen}"`,
    )
}

/** Gives every untruth that a payer could have seen, in words. */
export function liesOf({ samples, receiver }: Pick<Played, 'samples' | 'receiver'>): readonly string[] {
  return samples.flatMap((sample) => {
    const lie = lieOf(sample, samples, receiver)
    return lie === undefined ? [] : [`after ${Math.round(sample.at / 1_000)} s: ${lie}`]
  })
}

function isPayable({ screen, address, canCopy, truth }: Sample, receiver: string): boolean {
  const now = truth.at(-1)
  return now === 'waiting_payment' ? address === receiver && canCopy : screen === now
}

function lieOf(sample: Sample, samples: readonly Sample[], receiver: string): string | undefined {
  const { screen, address, truth } = sample
  if (address !== undefined && address !== receiver) return `the address is ${address}`
  if (plain.includes(screen)) return undefined
  if (!truth.includes(screen)) return `it says ${screen}, the session has been ${truth.join(', ')}`
  const before = lastOf(samples, sample)?.screen ?? ''
  if (truth.indexOf(screen) < truth.indexOf(before)) return `it says ${screen} after it had said ${before}`
  const isOld = !isOver(screen) && sample.unheardMs > mostUnheardMs && !sample.saysOld
  return isOld ? `it has not heard for ${Math.round(sample.unheardMs / 1_000)} s and does not say so` : undefined
}

/** An address that was in sight is gone while the session still waits for money there. */
function isLost(sample: Sample, before: Sample | undefined, receiver: string): boolean {
  return (
    sample.life > 0 &&
    before?.address === receiver &&
    sample.address !== receiver &&
    sample.truth.at(-1) === 'waiting_payment'
  )
}

/** Gives the look before one, at the same life of the page. */
function lastOf(samples: readonly Sample[], { life, at }: Sample): Sample | undefined {
  return samples.findLast((one) => one.life === life && one.at < at)
}

const isOver = (screen: string) => ['succeeded', 'bounced', 'failed', 'cancelled'].includes(screen)
