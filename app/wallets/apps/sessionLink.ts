import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { pairingApps } from './pairingLinks.ts'

/** What a wallet says of how its app is opened. Foreign text: whoever draws the link checks it. */
type Opens = {
  readonly topic: string
  readonly wallet: { readonly native?: string | undefined; readonly universal?: string | undefined }
}

/**
 * Gives the link that opens the app of a wallet with a session, where its requests wait: its own scheme where the page
 * knows that scheme as a wallet's, else its web address; nothing where it names neither.
 *
 * @see https://docs.reown.com/advanced/walletconnect-clients/mobile-linking
 */
export function sessionLink({ topic, wallet }: Opens, name: string): OutsideLink | undefined {
  const isKnown = pairingApps.some(({ native }) => schemeOf(native) === schemeOf(wallet.native ?? ''))
  const base = isKnown ? wallet.native : wallet.universal
  if (!base) return undefined
  return { kind: 'wallet', app: name, url: `${base}${base.endsWith('/') ? '' : '/'}wc?sessionTopic=${topic}` }
}

function schemeOf(url: string): string {
  return url.split(':')[0] ?? ''
}
