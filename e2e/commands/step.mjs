const tickMs = 10_000

/**
 * Does a long piece of work with a line before it, a sign of life every 10 s, and a line after it.
 * The line after it is left out when the work throws.
 */
export async function step(doing, done, work) {
  process.stdout.write(`${doing}…\n`)
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const ticker = setInterval(() => process.stdout.write(`  still at it, ${seconds()} s\n`), tickMs)
  try {
    const result = await work()
    process.stdout.write(`${done} (${seconds()} s)\n`)
    return result
  } finally {
    clearInterval(ticker)
  }
}
