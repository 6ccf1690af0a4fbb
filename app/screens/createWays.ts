import type { Accessor } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import type { MethodKind } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'
import type { View } from '../session/createNavigation.tsx'
import type { IconName } from '../ui/Icon.tsx'

/** A wallet that is here, as far as a row shows it. */
export type WalletHere = { readonly id: string; readonly name: string; readonly icon?: string | undefined }

/** A row of the first question: where the money is now, and why this way is open or not. */
export type Way = {
  readonly key: string
  readonly name: string
  readonly why: string
  readonly icon: IconName
  readonly image?: string | undefined
  /** Absent where the way cannot work here. */
  readonly view?: View
}

/** Gives the ways to pay, best first: wallets that are here, an address, an exchange; what cannot work here comes last. */
export function createWays(
  offers: Accessor<readonly Offer[]>,
  wallets: Accessor<readonly WalletHere[]>,
  solanaWallets: Accessor<readonly WalletHere[]>,
): Accessor<readonly Way[]> {
  const { text, fill, list } = useText()
  const start = (kind: MethodKind, step = 'choose'): View => ({ at: kind, step })
  const here = (kind: MethodKind, found: readonly WalletHere[]): readonly Way[] => {
    const words = text().choose
    if (found.length === 0) return [{ key: kind, name: words.wallet, why: words.noWallet, icon: 'wallet' }]
    return found.map(({ id, name, icon }) => ({
      key: `${kind}/${id}`,
      name,
      why: words.hasWallet,
      icon: 'wallet',
      image: icon,
      view: start(kind, `choose/${id}`),
    }))
  }
  const ways = (kind: MethodKind): readonly Way[] => {
    const words = text().choose
    switch (kind) {
      case 'evm_wallet':
        return here(kind, wallets())
      case 'solana_wallet':
        return here(kind, solanaWallets())
      case 'deposit_address':
        return [{ key: kind, name: words.address, why: words.addressWhy, icon: 'scan', view: start(kind) }]
      case 'exchange':
        return [
          {
            key: kind,
            name: words.exchange,
            why: fill(words.exchangeWhy, { exchanges: list(['Binance', 'Coinbase', 'Kraken']) }),
            icon: 'exchange',
            view: start(kind),
          },
        ]
    }
  }
  return () => {
    const all = offers().flatMap(({ kind }) => ways(kind))
    return [...all.filter((way) => way.view), ...all.filter((way) => !way.view)]
  }
}
