import type { Accessor } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { recall } from '../lib/sessionMemory.ts'
import type { Way } from '../methods/registry.ts'
import type { MethodKind } from '../model/instruction.ts'
import type { Offer } from '../model/session.ts'
import type { IconName } from '../ui/Icon.tsx'
import { rankWays } from './rankWays.ts'

/** A wallet that is here, as far as a row shows it. */
export type WalletHere = {
  readonly id: string
  readonly name: string
  readonly rdns?: string | undefined
  readonly icon?: string | undefined
  readonly why?: string | undefined
}

/** Whether a wallet that is not here can pay: the session opens in its browser, or it is paired with this page. */
export type Elsewhere = { readonly opens: boolean; readonly pairs: boolean }

/**
 * Gives the ways to pay, each with one line of why. `join` puts the wallets of Solana in their place, once they are known;
 * until then they have one row. Where nothing is to be chosen, a way leads to its payment at once.
 */
export function createWays(
  offers: Accessor<readonly Offer[]>,
  wallets: Accessor<readonly WalletHere[]>,
  join: (ways: readonly Way[]) => readonly Way[],
  isFixed: boolean,
  { opens, pairs }: Elsewhere,
): Accessor<readonly Way[]> {
  const { text, list } = useText()
  const row = (kind: MethodKind, name: string, why: string, icon: IconName, found?: WalletHere): Way => {
    const steps = [isFixed ? 'pay' : 'choose', ...(found ? [found.id] : [])]
    const key = found ? `${kind}/${found.id}` : kind
    return { key, name, why, icon, image: found?.icon, view: { at: kind, step: steps.join('/') } }
  }
  const walletRows = (found: readonly WalletHere[]): readonly Way[] => {
    const words = text().choose
    // Anybody may announce any name: two of one name are told apart by their domains.
    const twin = ({ name, rdns }: WalletHere) => found.filter((one) => one.name === name)[1] && rdns
    const rows = found.map((one) => row('evm_wallet', one.name, one.why ?? twin(one) ?? words.hasWallet, 'wallet', one))
    if (pairs || (opens && !rows[0])) rows.push(row('evm_wallet', words.wallet, words.walletWhy, 'wallet'))
    return rows[0] ? rows : [{ key: 'evm_wallet', name: words.wallet, why: words.noWallet, icon: 'wallet' }]
  }
  const rowsOf = (offer: Offer): Way | readonly Way[] => {
    const words = text().choose
    const { kind } = offer
    switch (kind) {
      case 'evm_wallet':
        return walletRows(wallets())
      case 'solana_wallet':
        return row(kind, 'Solana', '\u00a0', 'wallet')
      case 'deposit_address':
        return row(kind, words.address, words.addressWhy, 'scan')
      case 'bank':
        return row(kind, words.bank, words.bankWhy, 'exchange')
      case 'exchange': {
        const pages = offer.pages?.map((page) => page.name)
        // Some of the pages are no exchange's: their names say what they are.
        return pages
          ? row(kind, list(pages), words.pagesWhy, 'exchange')
          : row(kind, words.exchange, words.exchangeWhy, 'exchange')
      }
    }
  }
  return () => rankWays(join(offers().flatMap(rowsOf)), recall('way'))
}
