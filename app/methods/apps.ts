import { NoWallet } from './apps/NoWallet.tsx'
import { pageLink, plainLink } from './apps/pageLink.ts'
import { OtherDevices } from './apps/OtherDevices.tsx'
import { WalletApps } from './apps/WalletApps.tsx'

/** The part for a browser without a wallet: links and codes into wallets' apps. */
export const apps = { NoWallet, OtherDevices, pageLink, plainLink, WalletApps }
