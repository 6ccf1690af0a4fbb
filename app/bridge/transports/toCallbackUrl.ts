import type { Outgoing } from './makeNative.ts'

/** Apps and systems cut long URLs: more data than this, in characters, is left out. */
const mostData = 1_500

/**
 * Writes a message as a URL of an app: `acme://event?v=1&type=…&id=…&seq=…&session=…&data=…`, with the data as the
 * base64url of its JSON. Data that is too long gives way to the status alone.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-5
 */
export function toCallbackUrl(scheme: string, message: Outgoing): string {
  const { v, type, id, seq, session, data } = message
  const whole = toBase64Url(data)
  const status = readStatus(data)
  const query = new URLSearchParams({
    v: String(v),
    type,
    id,
    seq: String(seq),
    session,
    data: whole.length <= mostData ? whole : toBase64Url(status === undefined ? {} : { status }),
  })
  return `${scheme}://event?${query}`
}

function readStatus(data: object): unknown {
  const { status, session } = data as { status?: unknown; session?: { status?: unknown } | null }
  return status ?? session?.status
}

function toBase64Url(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
