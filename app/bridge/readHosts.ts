/** A list that has not come by then has not come. */
const patienceMs = 10_000

/**
 * Reads who may embed the page: `hosts.json` beside it, which its operator edits without a build. Gives nothing where
 * the file is missing or not what it should be. Rejects where there is no whole answer in time, asked twice: the line may
 * come back.
 */
export async function readHosts(first: Promise<Response>, get: typeof fetch): Promise<readonly string[] | undefined> {
  return inTime(read(first)).catch(() => inTime(read(get('/hosts.json'))))
}

async function read(asked: Promise<Response>): Promise<readonly string[] | undefined> {
  const answer = await asked
  const text = await answer.text()
  const hosts = answer.ok ? parse(text)?.hosts : undefined
  return Array.isArray(hosts) && hosts.every((host) => typeof host === 'string') ? hosts : undefined
}

function parse(text: string): { readonly hosts?: unknown } | null | undefined {
  try {
    return JSON.parse(text) as { hosts?: unknown } | null
  } catch {
    return undefined
  }
}

function inTime<Value>(work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('hosts.json does not come')), patienceMs)
    void work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
