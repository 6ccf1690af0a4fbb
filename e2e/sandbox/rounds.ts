export type Rounds = {
  /** Ends the rounds, and resolves when the one that runs is over. */
  stop(): Promise<void>
}

/** Runs a step again and again, `everyMs` after the last one ended. A step that fails is told once and tried again. */
export function startRounds(
  name: string,
  step: () => Promise<void>,
  everyMs: number,
  log: (line: string) => void,
): Rounds {
  let stopped = false
  let failing = false
  let wake: () => void = () => undefined
  const run = async () => {
    while (!stopped) {
      try {
        await step()
        failing = false
      } catch (error) {
        if (!failing && !stopped)
          log(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
        failing = true
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const done = run()
  return {
    stop() {
      stopped = true
      wake()
      return done
    },
  }
}
