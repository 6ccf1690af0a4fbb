import type { HostMessage } from './messages.ts'
import { mostText, namespace, version } from './messages.ts'

/**
 * Reads what a host sent, text or object; whatever is not a message of this protocol becomes nothing, without noise.
 * Another version is said once in the console, for the developer who wonders.
 */
export function readHostMessage(data: unknown): HostMessage | undefined {
  const value = typeof data === 'string' ? parse(data) : data
  if (typeof value !== 'object' || value === null) return undefined
  const { ns, v, type, id } = value as Record<string, unknown>
  if (ns !== namespace) return undefined
  if (v !== version) {
    console.debug(`inlet: this page speaks version ${version} of the host protocol`)
    return undefined
  }
  if (type !== 'host.hello' && type !== 'host.ping') return undefined
  return { type, id: typeof id === 'string' ? id.slice(0, 128) : '', data: {} }
}

function parse(text: string): unknown {
  if (text.length > mostText) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
