import type { Run } from './askMany.ts'

const over: string[] = []

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Notes what does not hold; `endReport` tells it. */
export function check(words: string, holds: boolean): void {
  if (!holds) over.push(words)
}

/** Prints how a run went. */
export function tell(words: string, run: Run): void {
  const { answered, refused, failures, tookMs, p50, p99, refusedP99, askerLate } = run
  say(`${words}: ${answered} answers in ${(tookMs / 1_000).toFixed(1)} s, ${failures.length} failures`)
  say(`  half within ${inMs(p50)}, 99 in 100 within ${inMs(p99)}; the asker itself at most ${inMs(askerLate)} late`)
  if (refused > 0) say(`  ${refused} told to ask again later, 99 in 100 of them within ${inMs(refusedP99)}`)
  if (failures[0] !== undefined) say(`  the first failure: ${failures[0]}`)
}

/** Tells whether every request of a run was answered. */
export function isSound({ failures, refused }: Run): boolean {
  return failures.length === 0 && refused === 0
}

/** Prints what was over its gate, and makes the process fail by it. */
export function endReport(): void {
  over.forEach((words) => say(`over: ${words}`))
  process.exitCode = over.length === 0 ? 0 : 1
}

function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`
}
