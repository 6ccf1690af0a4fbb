import type { Accessor } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import type { Way } from '../methods/registry.ts'
import type { MethodKind } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'
import type { View } from '../session/createNavigation.tsx'

/** A wallet that is here, as far as a row shows it. */
export type WalletHere = { readonly id: string; readonly name: string; readonly icon?: string | undefined }

/**
 * Gives the ways to pay, best first: wallets that are here, an address, an exchange; what cannot work here comes last.
 * `join` puts the wallets of Solana in their place, once they are known; until then they have one row. Where nothing is
 * to be chosen, a way leads to its payment at once.
 */
export function createWays(
  offers: Accessor<readonly Offer[]>,
  wallets: Accessor<readonly WalletHere[]>,
  join: (ways: readonly Way[]) => readonly Way[],
  isFixed: boolean,
): Accessor<readonly Way[]> {
  const { text, fill, list } = useText()
  const start = (kind: MethodKind, id?: string): View => ({
    at: kind,
    step: [isFixed ? 'pay' : 'choose', ...(id ? [id] : [])].join('/'),
  })
  const here = (found: readonly WalletHere[]): readonly Way[] => {
    const words = text().choose
    if (found.length === 0) return [{ key: 'evm_wallet', name: words.wallet, why: words.noWallet, icon: 'wallet' }]
    return found.map(({ id, name, icon }) => ({
      key: `evm_wallet/${id}`,
      name,
      why: words.hasWallet,
      icon: 'wallet',
      image: icon,
      view: start('evm_wallet', id),
    }))
  }
  const ways = (offer: Offer): readonly Way[] => {
    const words = text().choose
    const { kind } = offer
    switch (offer.kind) {
      case 'evm_wallet':
        return here(wallets())
      case 'solana_wallet':
        return [{ key: kind, name: 'Solana', why: '\u00a0', icon: 'wallet', view: start(kind) }]
      case 'deposit_address':
        return [{ key: kind, name: words.address, why: words.addressWhy, icon: 'scan', view: start(kind) }]
      case 'bank':
        return [{ key: kind, name: words.bank, why: words.bankWhy, icon: 'exchange', view: start(kind) }]
      case 'exchange': {
        const pages = offer.pages?.map((page) => page.name)
        return [
          {
            key: kind,
            // Some of the pages are no exchange's: their names say what they are.
            name: pages ? list(pages) : words.exchange,
            why: pages ? '' : fill(words.exchangeWhy, { exchanges: list(['Binance', 'Coinbase', 'Kraken']) }),
            icon: 'exchange',
            view: start(kind),
          },
        ]
      }
    }
  }
  return () => {
    const all = join(offers().flatMap(ways))
    return [...all.filter((way) => way.view), ...all.filter((way) => !way.view)]
  }
}
