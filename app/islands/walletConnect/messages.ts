/** A JSON-RPC message of the relay or of a peer. Its id is text, because peers use numbers that JavaScript cannot hold. */
export type Message =
  | { readonly kind: 'call'; readonly id: string; readonly method: string; readonly params: Record<string, unknown> }
  | { readonly kind: 'result'; readonly id: string; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: string; readonly error: object }

let last = 0

/** Makes an id of 16 digits, each once on a page. */
export function makeId(nowMs: number): number {
  last = Math.max(last + 1, nowMs * 1000 + Math.floor(Math.random() * 1000))
  return last
}

/** Reads a message, or gives nothing when it is none. */
export function readMessage(text: string): Message | undefined {
  let message: Record<string, unknown>
  try {
    message = toRecord(JSON.parse(text))
  } catch {
    return undefined
  }
  const id = idOf(text, message['id'])
  if (id === undefined) return undefined
  if (typeof message['method'] === 'string')
    return { kind: 'call', id, method: message['method'], params: toRecord(message['params']) }
  if ('result' in message) return { kind: 'result', id, result: message['result'] }
  return 'error' in message ? { kind: 'error', id, error: toRecord(message['error']) } : undefined
}

/** Writes an answer by the id as it came. */
export function writeAnswer(id: string, answer: { readonly result: unknown } | { readonly error: object }): string {
  return `{"id":${id},"jsonrpc":"2.0",${JSON.stringify(answer).slice(1)}`
}

/** Writes a call. */
export function writeCall(id: number, method: string, params: object): string {
  return JSON.stringify({ id, jsonrpc: '2.0', method, params })
}

/** Gives foreign data as a record; what is none is an empty one. */
export function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

/** The digits of an id as they stand in the text: parsed, a long one would be another number. */
function idOf(text: string, parsed: unknown): string | undefined {
  if (typeof parsed === 'string') return JSON.stringify(parsed)
  const written = [...text.matchAll(/"id"\s*:\s*(\d+)/g)].map(([, digits]) => digits)
  return written.find((digits) => Number(digits) === parsed)
}
