import { NoWallet } from './apps/NoWallet.tsx'
import { pageLink, plainLink } from './apps/pageLink.ts'
import { WalletApps } from './apps/WalletApps.tsx'

/** The part for a browser without a wallet: links and codes into wallets' apps. */
export const apps = { NoWallet, pageLink, plainLink, WalletApps }
