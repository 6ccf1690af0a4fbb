import { deadline } from './deadline.ts'

/** A call of a node, without its envelope. @see https://www.jsonrpc.org/specification */
export type NodeCall = { readonly method: string; readonly params: readonly unknown[] }

const readMs = 8_000

/**
 * Asks the node at `url` several things in one request, and one by one where it takes no batch; gives the results in
 * order, nothing for what it refuses. No cookies, no referrer; the deadline covers the whole exchange.
 *
 * Rejects when there is no answer in time, or its owner ends.
 */
export async function askNode(
  url: string,
  calls: readonly NodeCall[],
  fetch: typeof globalThis.fetch,
  owner?: AbortSignal,
): Promise<readonly unknown[]> {
  const limit = deadline(readMs, owner)
  const post = async (body: unknown): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: limit.signal,
    })
    return response.json()
  }
  const bodies = calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call }))
  try {
    const all = await post(bodies)
    if (Array.isArray(all)) return bodies.map(({ id }) => resultOf(all.find((one) => idOf(one) === id)))
    return await Promise.all(bodies.map((body) => post(body).then(resultOf)))
  } finally {
    limit.end()
  }
}

function resultOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer && 'result' in answer ? answer.result : undefined
}

function idOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer && 'id' in answer ? answer.id : undefined
}
