import type { Accessor } from 'solid-js'
import { createMemo, createSignal, onCleanup } from 'solid-js'
import { makeListener } from '../lib/makeListener.ts'
import type { WalletProvider } from './eip1193.ts'
import { guestWallets } from './guestWallets.ts'
import { readAnnouncement } from './readAnnouncement.ts'
import type { WalletWindow } from './readInjected.ts'
import { isAnnounced, readInjected } from './readInjected.ts'

/** Longer lists are nobody's real set of wallets. */
const most = 8

/**
 * Lists the wallets in this browser as they turn up, first come first: those that came from elsewhere, those that
 * announce themselves, and those of `window.ethereum` that do not. Nothing is asked of a wallet and none is chosen.
 *
 * Wallets come late: their scripts may run after ours, and a phone's wallet may unlock while the page is hidden.
 *
 * @see https://eips.ethereum.org/EIPS/eip-6963
 */
export function createProviders(window: WalletWindow): Accessor<readonly WalletProvider[]> {
  const [announced, setAnnounced] = createSignal<readonly WalletProvider[]>([])
  const [injected, setInjected] = createSignal<readonly WalletProvider[]>([], { equals: isSameList })

  const add = (found: WalletProvider) =>
    setAnnounced((known) => {
      const isKnown = known.some(({ id, provider }) => id === found.id || provider === found.provider)
      return isKnown || known.length >= most ? known : [...known, found]
    })
  const scan = () => {
    setInjected(distinct(readInjected(window)))
    window.dispatchEvent(new Event('eip6963:requestProvider'))
  }
  const onAnnounce = (event: Event) => {
    const found = readAnnouncement((event as CustomEvent<unknown>).detail)
    if (found) add(found)
  }
  onCleanup(makeListener(window, 'eip6963:announceProvider', onAnnounce))
  onCleanup(makeListener(window, 'ethereum#initialized', scan))
  onCleanup(makeListener(window, 'focus', scan))
  scan()
  return createMemo(() =>
    [...guestWallets(), ...announced(), ...injected().filter((one) => !isAnnounced(one, announced()))].slice(0, most),
  )
}

function distinct(found: readonly WalletProvider[]): readonly WalletProvider[] {
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at)
}

/** A scan that finds the same wallets changes nothing, so that no row is drawn anew. */
function isSameList(last: readonly WalletProvider[], next: readonly WalletProvider[]): boolean {
  return (
    last.length === next.length &&
    last.every(({ id, provider }, at) => id === next[at]?.id && provider === next[at].provider)
  )
}
