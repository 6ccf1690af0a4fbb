import { postToNode } from './postToNode.ts'

/** Calls that a public endpoint has; what a node does for its own developers stays inside. */
const isPublic = (method: unknown) =>
  typeof method === 'string' && /^(eth|net|web3)_(?!sign|sendTransaction|accounts|sendUnsigned)/.test(method)

/** Passes a JSON-RPC request on to a node, and answers itself what a public endpoint refuses. */
export async function askNode(url: string, body: string): Promise<string> {
  const refusal = refuse(body)
  if (refusal) return JSON.stringify(refusal)
  return postToNode(url, body)
}

function refuse(body: string): object | undefined {
  const calls = readCalls(body)
  if (!calls) return { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } }
  const bad = calls.find(({ method }) => !isPublic(method))
  if (!bad) return undefined
  const error = { code: -32601, message: `the method ${String(bad.method)} does not exist/is not available` }
  return { jsonrpc: '2.0', id: bad.id ?? null, error }
}

function readCalls(body: string): { id?: unknown; method?: unknown }[] | undefined {
  try {
    const json: unknown = JSON.parse(body)
    const calls = Array.isArray(json) ? json : [json]
    return calls.filter((call) => typeof call === 'object' && call !== null)
  } catch {
    return undefined
  }
}
