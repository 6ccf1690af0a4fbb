import type { Engine } from './engine.ts'
import { serveSite, type Facts } from './serveSite.ts'
import type { ProofCase } from './tamperCases.ts'

/** How long a page may take to tell what it found out; nothing waits that long unless it is broken. */
const deadlineMs = 30_000

/**
 * Opens a build in an engine as the case says, and gives what the page found out.
 * @throws an Error when the page told nothing.
 */
export async function prove(
  engine: Engine,
  dist: string,
  { mishap, documentStart }: Pick<ProofCase, 'mishap' | 'documentStart'>,
): Promise<Facts> {
  const site = await serveSite(dist, mishap)
  const silence = AbortSignal.timeout(deadlineMs)
  try {
    await engine.open(`${site.url}/`, documentStart === undefined ? {} : { documentStart })
    return await Promise.race([site.report, rejectOn(silence)])
  } finally {
    await site.close()
  }
}

/** Tells which facts differ from those expected, one line each. */
export function differences(found: Facts, expected: Facts): readonly string[] {
  return Object.entries(expected)
    .filter(([name, value]) => found[name] !== value)
    .map(([name, value]) => `${name}: expected "${value}", found "${found[name] ?? 'nothing'}"`)
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('The page told nothing'))))
}
