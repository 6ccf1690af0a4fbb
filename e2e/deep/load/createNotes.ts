import type { Ask } from './askMany.ts'

/** What came of a run's requests. Times in ms. */
export type Notes = {
  readonly answered: number
  /** Told to ask again later, by 429 and `Retry-After`. */
  readonly refused: number
  /** What came back that is neither, or of another request; and what never came back. */
  readonly failures: readonly string[]
  readonly p50: number
  readonly p99: number
  readonly refusedP99: number
  /** Bodies by the order of their requests, when they are kept. */
  readonly texts: readonly string[]
}

/** Creates the notebook of a run. An answer is head and body; undefined where none came. */
export function createNotes(keepsTexts: boolean) {
  const answeredMs: number[] = []
  const refusedMs: number[] = []
  const failures: string[] = []
  const texts: string[] = []
  return {
    take(index: number, { own = '' }: Ask, answer: string | undefined, tookMs: number): void {
      if (answer === undefined) failures.push('no answer')
      else if (isRefusal(answer)) refusedMs.push(tookMs)
      else if (/^HTTP\/1.1 20[01] /.test(answer) && answer.includes(own)) {
        answeredMs.push(tookMs)
        if (keepsTexts) texts[index] = answer.slice(answer.indexOf('\r\n\r\n') + 4)
      } else failures.push(answer.slice(0, 200))
    },
    /** Sums up a run of so many requests. */
    sum(total: number): Notes {
      const known = answeredMs.length + refusedMs.length + failures.length
      if (known < total) failures.push(`${total - known} without an answer in time`)
      const [p50, p99, refusedP99] = [at(answeredMs, 0.5), at(answeredMs, 0.99), at(refusedMs, 0.99)]
      return { answered: answeredMs.length, refused: refusedMs.length, failures, p50, p99, refusedP99, texts }
    },
  }
}

function isRefusal(answer: string): boolean {
  return answer.startsWith('HTTP/1.1 429 ') && /\r\nretry-after: \d/i.test(answer)
}

function at(tookMs: readonly number[], share: number): number {
  const sorted = Float64Array.from(tookMs).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
