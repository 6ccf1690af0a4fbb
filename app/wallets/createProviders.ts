import type { Accessor } from 'solid-js'
import { createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import { makeListener } from '../lib/makeListener.ts'
import type { WalletProvider } from './eip1193.ts'
import { guestWallets } from './guestWallets.ts'
import type { injected as part } from './injected/injected.ts'
import { readAnnouncement } from './readAnnouncement.ts'
import { recentFirst } from '../lib/recentFirst.ts'
import type { WalletWindow } from './unnamed.ts'
import { hasSign, readUnnamed } from './unnamed.ts'

/** Longer lists are nobody's real set of wallets. */
const most = 8

/** What finds more than `window.ethereum`, once it is loaded. */
let more: typeof part | undefined

/**
 * Lists the wallets in this browser as they turn up: the one that was connected last, those that came from elsewhere,
 * those that announce themselves, and those that are found without. Nothing is asked of a wallet and none is chosen.
 *
 * Wallets come late: their scripts may run after ours, and a phone's wallet may unlock while the page is hidden. What
 * tells unannounced wallets apart is loaded only where there is one.
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
    window.dispatchEvent(new Event('eip6963:requestProvider'))
    const found = more?.readInjected(window) ?? readUnnamed(window)
    setInjected(found)
    if (more) return
    const known = untrack(announced)
    const [own] = found
    if (own ? known.some(({ provider }) => provider === own.provider) : known.length > 0 || !hasSign(window)) return
    import('./injected/injected.ts').then(
      ({ injected }) => {
        more = injected
        setInjected(more.readInjected(window))
      },
      // What is named `Wallet` is payable too.
      () => undefined,
    )
  }
  const onAnnounce = (event: Event) => {
    const found = readAnnouncement((event as CustomEvent<unknown>).detail)
    if (found) add(found)
  }
  onCleanup(makeListener(window, 'eip6963:announceProvider', onAnnounce))
  for (const type of ['ethereum#initialized', 'focus', 'visibilitychange']) onCleanup(makeListener(window, type, scan))
  untrack(scan)
  return createMemo(() => {
    const [known, others] = [announced(), injected()]
    const found = more?.omitAnnounced(others, known) ?? (known.length > 0 ? [] : others)
    return recentFirst('inlet:recent-wallet', [...guestWallets(), ...known, ...found]).slice(0, most)
  })
}

/** A scan that finds the same wallets changes nothing, so that no row is drawn anew. */
function isSameList(last: readonly WalletProvider[], next: readonly WalletProvider[]): boolean {
  return (
    last.length === next.length &&
    last.every(({ name, provider }, at) => name === next[at]?.name && provider === next[at].provider)
  )
}
