import { Agent, request } from 'node:http'

/** One request of a run. `body` is JSON. */
export type Ask = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** How a run went. Times in ms. */
export type Run = {
  readonly answers: number
  readonly failures: readonly string[]
  /** From the first request to the last answer. */
  readonly tookMs: number
  readonly p50: number
  readonly p99: number
  readonly texts: readonly string[]
}

export type Pace = {
  readonly total: number
  /** How many begin in a second; all at once when absent. */
  readonly perSecond?: number
  readonly connections: number
  /** Whether the answers are given back. */
  readonly keepsTexts?: boolean
}

/**
 * Asks a server many times at a steady pace, whether or not it keeps up: what waits for a free connection counts as
 * waiting, because a payer's page would wait as well.
 */
export async function askMany(origin: string, pace: Pace, askOf: (index: number) => Ask): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: pace.connections })
  const tookMs: number[] = []
  const failures: string[] = []
  const texts: string[] = []
  const started = performance.now()
  const due = (index: number) => (pace.perSecond === undefined ? 0 : (index / pace.perSecond) * 1_000)
  const running: Promise<void>[] = []
  for (let index = 0; index < pace.total; index += 1) {
    const wait = started + due(index) - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const from = performance.now()
    running.push(
      askOnce(agent, origin, askOf(index)).then(
        ({ status, text }) => {
          tookMs.push(performance.now() - from)
          if (status >= 300) failures.push(`${status} ${text.slice(0, 100)}`)
          if (pace.keepsTexts) texts[index] = text
        },
        (error: Error) => void failures.push(error.message),
      ),
    )
  }
  await Promise.all(running)
  const endedAt = performance.now()
  agent.destroy()
  tookMs.sort((a, b) => a - b)
  const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? 0
  return { answers: tookMs.length, failures, tookMs: endedAt - started, p50: at(0.5), p99: at(0.99), texts }
}

function askOnce(agent: Agent, origin: string, ask: Ask): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const out = request(new URL(ask.path, origin), { agent, method: ask.method, headers: ask.headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    out.on('error', reject).end(ask.body)
  })
}
