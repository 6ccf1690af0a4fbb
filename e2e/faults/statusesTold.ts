import type { PageMessage } from '../../app/bridge/messages.ts'
import type { SessionStatus } from '../../app/model/session.ts'

/** Gives the statuses that a host was told, in order. */
export function statusesTold({ heard }: { readonly heard: readonly PageMessage[] }): readonly SessionStatus[] {
  return heard.flatMap((one) => (one.type === 'session.updated' ? [one.data.session.status] : []))
}
