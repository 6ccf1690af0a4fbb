/** What a host's server reads of a backend's webhook. */
export type HostDialect = {
  /** The header with the signature: hex HMAC-SHA256 of the raw body, bare or after `sha256=`. */
  header: string
  /** Finds the session in a body; undefined in one that has none. */
  sessionIn(body: Record<string, unknown>): Record<string, unknown> | undefined
  /** What the session calls its id. */
  id: string
}

/** The webhooks that this host takes, by backend. */
export const hostDialects: Readonly<Record<string, HostDialect>> = {
  openfort: { header: 'openfort-signature', sessionIn: ({ data }) => objectOr(data), id: 'id' },
  daimo: { header: 'daimo-signature', sessionIn: ({ data }) => objectOr(objectOr(data)?.['session']), id: 'sessionId' },
  bleepay: { header: 'x-platform-signature', sessionIn: ({ data }) => objectOr(data), id: 'sessionId' },
  dynamic: { header: 'x-dynamic-signature-256', sessionIn: readFlow, id: 'id' },
}

/** Each webhook is about one of a flow's three states, and names which. */
function readFlow({ eventName, data }: Record<string, unknown>): Record<string, unknown> | undefined {
  const flow = objectOr(data)
  const axis = /^flow\.(execution|settlement|risk)\.updated$/.exec(String(eventName))?.[1]
  return flow && axis ? { ...flow, status: flow[`${axis}State`] } : undefined
}

/** Gives an object, or undefined for anything else. */
export function objectOr(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
}
