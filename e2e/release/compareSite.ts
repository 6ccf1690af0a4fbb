import { sha384Of, type Manifest, type ServedFile } from './manifest.ts'

/** Browsers that a poisoned host might tell apart: a copy for phones alone is not seen from a desktop. */
const agents = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/146.0.0.0 Mobile Safari/537.36',
] as const

/** What must not be there, and must not be kept where it is missing. */
const missingPaths = ['/sw.js', '/assets/missing-00000000.js', '/.git/config', '/headers.json', '/_headers'] as const

/** Headers that no answer of the page may have: one cuts a popup from its opener, one lets the host follow a payer. */
const unwanted = ['cross-origin-opener-policy', 'set-cookie'] as const

const deadlineMs = 20_000

/**
 * Compares a deployed page with the manifest of its build: every file's bytes and every header, asked for as three
 * browsers, and what must not be there. Gives a line for each difference; none is what one hopes for.
 */
export async function compareSite(
  origin: string,
  manifest: Manifest,
  ask: typeof fetch = fetch,
): Promise<readonly string[]> {
  const differences: string[] = []
  for (const [index, agent] of agents.entries()) {
    const files = manifest.files.filter(({ purpose }) => index === 0 || purpose === 'document' || purpose === 'loader')
    for (const file of files) {
      differences.push(...(await compareFile(origin, file, agent, ask)))
      for (const path of otherSpellings(file))
        differences.push(...(await compareSpelling(origin, { ...file, path }, agent, ask)))
    }
  }
  for (const path of missingPaths) differences.push(...(await compareMissing(origin, path, ask)))
  return [...new Set(differences)]
}

/** Gives the other paths by which a server may give a document: each is a way to it, and must not be one round its policy. */
function otherSpellings({ path, purpose }: ServedFile): readonly string[] {
  if (purpose !== 'document') return []
  return path === '/' ? ['/index.html'] : [`${path}/`, `${path}/index.html`]
}

/** Compares what a host gives by another spelling, where it gives something; it may also lead back, or have nothing there. */
async function compareSpelling(origin: string, file: ServedFile, agent: string, ask: typeof fetch): Promise<string[]> {
  const answer = await askFor(origin, file.path, agent, ask)
  if (typeof answer === 'string') return [`${file.path}: ${answer}`]
  if (answer.status === 200) return compareAnswer(file, answer)
  await answer.body?.cancel()
  const page = new URL(file.path, origin)
  const target = new URL(answer.headers.get('location') ?? '', page)
  return target.origin === page.origin ? [] : [`${file.path}: leads to ${target.origin}`]
}

async function compareFile(origin: string, file: ServedFile, agent: string, ask: typeof fetch): Promise<string[]> {
  const answer = await askFor(origin, file.path, agent, ask)
  if (typeof answer === 'string') return [`${file.path}: ${answer}`]
  return answer.status === 200 ? compareAnswer(file, answer) : [`${file.path}: answered ${answer.status}, not 200`]
}

async function compareAnswer(file: ServedFile, answer: Response): Promise<string[]> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const differences =
    sha384Of(bytes) === file.sha384
      ? []
      : [`${file.path}: ${bytes.length} other bytes than the ${file.bytes} that were built`]
  for (const [name, text] of Object.entries(file.headers)) {
    const sent = answer.headers.get(name)
    if (sent === null) differences.push(`${file.path}: no ${name}`)
    else if (sent !== text) differences.push(`${file.path}: another ${name}: ${sent.slice(0, 80)}`)
  }
  for (const name of unwanted)
    if (answer.headers.has(name)) differences.push(`${file.path}: ${name} is sent, and must not be`)
  return differences
}

async function compareMissing(origin: string, path: string, ask: typeof fetch): Promise<string[]> {
  const answer = await askFor(origin, path, agents[0], ask)
  if (typeof answer === 'string') return [`${path}: ${answer}`]
  await answer.body?.cancel()
  if (answer.status === 200) return [`${path}: is there, and must not be`]
  return answer.headers.get('cache-control')?.includes('immutable') ? [`${path}: is missing, and kept for ever`] : []
}

/** A redirect is an answer: a payer would follow it. */
async function askFor(origin: string, path: string, agent: string, ask: typeof fetch): Promise<Response | string> {
  try {
    return await ask(new URL(path, origin), {
      headers: { 'User-Agent': agent },
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(deadlineMs),
    })
  } catch (thrown) {
    return `cannot be reached: ${thrown instanceof Error ? thrown.message : String(thrown)}`
  }
}
