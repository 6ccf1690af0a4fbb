import type { OutsideLink } from '../../lib/hostAbilities.ts'

/** A wallet's app that a pairing link opens; `id` as in the table of apps. */
export type PairingApp = {
  readonly id: string
  readonly name: string
  /** What stands before `wc?uri=`: by the app's own scheme, and by a web address of its vendor. Absent where none was found. */
  readonly native: string
  readonly universal?: string
  /** Whether it has keys of Solana too, as the table of apps says. */
  readonly isOnSolana?: true
  /** The day it was looked up, `YYYY-MM-DD`. */
  readonly checkedOn: string
}

const checkedOn = '2026-11-22'

/**
 * Lists the apps, those with most payers first. Of Coinbase Wallet and Phantom the list below has none, and OKX's web
 * address there is its page for downloads.
 *
 * @see https://github.com/thirdweb-dev/js/tree/main/packages/thirdweb/src/wallets/__generated__/wallet
 * @see https://docs.reown.com/advanced/walletconnect-clients/mobile-linking
 */
export const pairingApps: readonly PairingApp[] = [
  {
    id: 'metamask',
    name: 'MetaMask',
    native: 'metamask://',
    universal: 'https://metamask.app.link/',
    isOnSolana: true,
    checkedOn,
  },
  {
    id: 'trust',
    name: 'Trust Wallet',
    native: 'trust://',
    universal: 'https://link.trustwallet.com/',
    isOnSolana: true,
    checkedOn,
  },
  { id: 'okx', name: 'OKX Wallet', native: 'okex://main/', isOnSolana: true, checkedOn },
  { id: 'rainbow', name: 'Rainbow', native: 'rainbow://', universal: 'https://rnbwapp.com/', checkedOn },
  {
    id: 'bitget',
    name: 'Bitget Wallet',
    native: 'bitkeep://',
    universal: 'https://bkapp.vip/',
    isOnSolana: true,
    checkedOn,
  },
  { id: 'zerion', name: 'Zerion', native: 'zerion://', universal: 'https://wallet.zerion.io/', checkedOn },
]

/**
 * Gives the link that opens an app with a pairing. Its own scheme comes first: a web address is a page of somebody else
 * where the app is missing, and whoever reads a pairing could answer in the wallet's place. `prefersWeb` is a host's word
 * that only those reach the app.
 */
export function pairingLink({ name, native, universal }: PairingApp, uri: string, prefersWeb = false): OutsideLink {
  const base = (prefersWeb && universal) || native
  return { kind: 'wallet', app: name, url: `${base}wc?uri=${encodeURIComponent(uri)}` }
}
