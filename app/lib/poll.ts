/** A repeated piece of work that never overlaps itself. */
export type Poll = {
  /** Runs now, or joins the run under way; resolves when it has ended. */
  now(): Promise<void>
  /** Ms since the last run ended: 0 while one is under way, endless before the first. */
  sinceMs(): number
  /** Works out the pause anew, as after the page was hidden or shown. */
  reschedule(): void
  /** Ends it: aborts the run under way, clears the timer. */
  stop(): void
}

/**
 * Repeats `run` without overlap until stopped. `pause` gives the ms to wait after a run, counted from the run's end, or
 * nothing to wait for `now`. `run` hears whether `now` asked, and must not throw. `endedAt`: when the last run ended that
 * was not made here, on the clock that nobody sets.
 */
export function makePoll(
  run: (signal: AbortSignal, isAsked: boolean) => Promise<void>,
  pause: () => number | undefined,
  endedAt = -Infinity,
): Poll {
  const owner = new AbortController()
  let underWay: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const sinceMs = () => (underWay ? 0 : performance.now() - endedAt)
  const schedule = () => {
    clearTimeout(timer)
    const ms = underWay || owner.signal.aborted ? undefined : pause()
    if (ms !== undefined) timer = setTimeout(() => void start(false), Math.max(0, ms - sinceMs()))
  }
  const start = (isAsked: boolean) => {
    if (owner.signal.aborted) return Promise.resolve()
    clearTimeout(timer)
    underWay ??= run(owner.signal, isAsked).finally(() => {
      underWay = undefined
      endedAt = performance.now()
      schedule()
    })
    return underWay
  }
  return {
    now: () => start(true),
    sinceMs,
    reschedule: schedule,
    stop() {
      owner.abort()
      clearTimeout(timer)
    },
  }
}
