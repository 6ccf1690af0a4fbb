import type { Accessor } from 'solid-js'
import { createMemo, createSignal, onCleanup } from 'solid-js'
import { makeListener } from '../../lib/makeListener.ts'
import { recentFirst } from '../../lib/recentFirst.ts'
import { createLegacyWallets } from './createLegacyWallets.ts'
import { readStandardWallet } from './readStandardWallet.ts'
import type { SolanaWallet } from './solanaWallet.ts'
import type { StandardGuest } from './standardGuests.ts'
import { standardGuests } from './standardGuests.ts'

/** Longer lists are nobody's real set of wallets. */
const most = 8

/**
 * Lists the Solana wallets in this browser as they turn up, after those from elsewhere, the one that was connected last before all others. Nothing is
 * asked of a wallet and none is chosen.
 *
 * Wallets of the standard whose scripts ran before ours answer `app-ready`, later ones say `register-wallet`. Those of before the
 * standard come after them.
 *
 * @see https://github.com/wallet-standard/wallet-standard/blob/master/packages/core/app/src/wallets.ts
 */
export function createSolanaWallets(window: EventTarget): Accessor<readonly SolanaWallet[]> {
  const [wallets, setWallets] = createSignal<readonly SolanaWallet[]>([])
  let isOver = false
  const add = (registered: unknown) => {
    const found = readStandardWallet(registered)
    if (!found || isOver) return
    setWallets((known) => {
      const isKnown = known.some(({ source }) => source === found.source)
      return isKnown || known.length >= most ? known : [...known, withOwnId(found, known)]
    })
  }
  const remove = (source: unknown) => setWallets((known) => known.filter((wallet) => wallet.source !== source))
  const api = {
    register(...registered: readonly unknown[]) {
      registered.slice(0, most).forEach(add)
      return () => void (isOver || registered.forEach(remove))
    },
  }
  onCleanup(() => (isOver = true))
  onCleanup(
    makeListener(window, 'wallet-standard:register-wallet', (event) => {
      const { detail } = event as CustomEvent<unknown>
      if (typeof detail === 'function') introduce(detail as (to: typeof api) => unknown, api)
    }),
  )
  window.dispatchEvent(new CustomEvent('wallet-standard:app-ready', { detail: Object.freeze(api) }))
  const legacy = createLegacyWallets(window, wallets)
  const guests = createMemo(() => standardGuests().flatMap((guest) => readGuest(guest) ?? []))
  return createMemo(() => recentFirst('inlet:recent-wallet', [...guests(), ...wallets(), ...legacy()]).slice(0, most))
}

/** Gives one from elsewhere; what is said of it stays reactive. */
function readGuest(guest: StandardGuest): SolanaWallet | undefined {
  const found = readStandardWallet(guest.standard)
  if (!found) return undefined
  const own = { ...found, id: encodeURIComponent(guest.id), ...(guest.from && { from: guest.from }) }
  return Object.defineProperty(own, 'why', { get: () => guest.why, enumerable: true })
}

/** A wallet that throws while it registers is left out. */
function introduce<Api>(callback: (api: Api) => unknown, api: Api): void {
  try {
    callback(api)
  } catch {
    // Foreign code.
  }
}

/** Two wallets of one name are two rows. */
function withOwnId(found: SolanaWallet, known: readonly SolanaWallet[]): SolanaWallet {
  const twins = known.filter(({ name }) => name === found.name).length
  return twins === 0 ? found : { ...found, id: `${found.id}~${twins + 1}` }
}
