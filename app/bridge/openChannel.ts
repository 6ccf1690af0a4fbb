import type { HostOrigin } from './hostOrigin.ts'
import { hostOrigin } from './hostOrigin.ts'
import type { Sender } from './makeSender.ts'
import { makeEpoch, makeSender } from './makeSender.ts'
import { findTransport } from './transports.ts'

/** What the link says of the host. */
export type HostClaims = {
  readonly parentOrigin: string | undefined
  readonly channel: string
  readonly sessionId: string
}

/** The way to the host, in one life of the page. */
export type Channel = { readonly host: HostOrigin; readonly hasHost: boolean; readonly sender: Sender }

/** Finds out who embeds the page and opens the channel to it; a host that is refused reads the reason in its console. */
export function openChannel(window: Window, claims: HostClaims, hosts: readonly string[]): Channel {
  const host = hostOrigin(window, claims.parentOrigin, hosts)
  const transport = findTransport(window, host)
  const { channel, sessionId } = claims
  if (host.kind === 'denied')
    console.warn(`inlet: add ${JSON.stringify(host.origin)} to "hosts" in the deployment file to embed the page here`)
  return {
    host,
    hasHost: transport.name !== 'none',
    sender: makeSender(transport, { epoch: makeEpoch(window.crypto), channel, sessionId }, Date.now),
  }
}
