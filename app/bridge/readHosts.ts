/**
 * Reads who may embed the page: `hosts.json` beside it, which its operator edits without a build. Gives nothing where
 * the file is missing or not what it should be. Rejects where there is no answer, asked twice: the line may come back.
 */
export async function readHosts(first: Promise<Response>, get: typeof fetch): Promise<readonly string[] | undefined> {
  const answer = await first.catch(() => get('/hosts.json'))
  const list = (await answer.json().catch(() => undefined)) as { hosts?: unknown } | undefined
  const hosts = answer.ok ? list?.hosts : undefined
  return Array.isArray(hosts) && hosts.every((host) => typeof host === 'string') ? hosts : undefined
}
