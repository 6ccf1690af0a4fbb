/** The systems of phones that wallets' apps run on. */
export type PhoneOs = 'ios' | 'android'

/** Ways to have a page opened in the browser of an app: texts in which `pageIn` fills the page. */
export type Browse = {
  /** By the app's own scheme, or by an `intent:` that names the app: nobody else gets the link. */
  readonly own?: string
  /** By a web address that is the app's where the app is, and a page of its vendor's where it is not. */
  readonly web?: string
}

/** A wallet's app. What could not be found out is absent, never guessed. */
export type WalletApp = {
  /** Stays the same over tables: other lists of wallets go by it. */
  readonly id: string
  readonly name: string
  /** Whose transactions its own browser signs. */
  readonly families: readonly ('evm' | 'solana')[]
  /** Absent on a system where no link opens a page in the app's browser. */
  readonly browse: Partial<Record<PhoneOs, Browse>>
  /** Where a phone without it gets it. */
  readonly store: Partial<Record<PhoneOs, string>>
  /** The page that says that the wallet stays out of pages inside other pages. */
  readonly refusesFrames?: string
  /** The day it was looked up, `YYYY-MM-DD`. */
  readonly checkedOn: string
}

const checkedOn = '2026-11-22'
const apple = (id: number) => `https://apps.apple.com/app/id${id}`
const google = (name: string) => `https://play.google.com/store/apps/details?id=${name}`
const stores = (ios: number, android: string) => ({ ios: apple(ios), android: google(android) })
const onBoth = (browse: Browse) => ({ ios: browse, android: browse })
/** An app that takes its web address alone on Android is named there: without it the store opens, not the address. */
const intent = (web: string, name: string) =>
  `${web.replace(/^https/, 'intent')}#Intent;scheme=https;package=${name};end`

const baseWeb = 'https://go.cb-w.com/dapp?cb_url={page}'
const bitgetWeb = 'https://bkcode.vip?action=dapp&url={page}'
const rabbyPath = 'go.rabby.io/mobile/?_cmd=open-dapp&dapp={page}'

/**
 * Lists the wallets' apps, those with most payers first.
 *
 * @see https://docs.metamask.io/metamask-connect/evm/guides/metamask-exclusive/use-deeplinks/
 * @see https://github.com/MetaMask/metamask-mobile/blob/main/docs/readme/deeplinking.md
 * @see https://docs.cdp.coinbase.com/coinbase-wallet/developer-guidance/mobile-dapp-integration
 * @see https://docs.phantom.com/phantom-deeplinks/other-methods/browse
 * @see https://developer.trustwallet.com/developer/develop-for-trust/deeplinking
 * @see https://web3.okx.com/build/docs/waas/app-universal-link
 * @see https://github.com/rainbow-me/rainbow/blob/develop/src/handlers/deeplinks.ts
 * @see https://github.com/RabbyHub/Rabby/issues/3222
 * @see https://docs.solflare.com/solflare/technical/deeplinks/other-methods/browse
 * @see https://docs.backpack.app/deeplinks/other-methods/browse
 * @see https://web3.bitget.com/en/docs/reference/deeplink
 * @see https://imtoken.gitbook.io/developers/products/deep-linking
 * @see https://help.tokenpocket.pro/developer-en/wallet/pull-up-wallet-with-deeplink
 */
export const walletApps: readonly WalletApp[] = [
  {
    id: 'metamask',
    name: 'MetaMask',
    families: ['evm', 'solana'],
    browse: onBoth({ own: 'metamask://dapp/{bare}', web: 'https://link.metamask.io/dapp/{bare}' }),
    store: stores(1438144202, 'io.metamask'),
    refusesFrames: 'https://github.com/MetaMask/metamask-mobile/issues/7336',
    checkedOn,
  },
  {
    id: 'base',
    name: 'Base (Coinbase Wallet)',
    families: ['evm'],
    browse: {
      ios: { own: 'cbwallet://dapp?url={page}', web: baseWeb },
      android: { own: intent(baseWeb, 'org.toshi'), web: baseWeb },
    },
    store: stores(1278383455, 'org.toshi'),
    refusesFrames: 'https://github.com/coinbase/coinbase-wallet-sdk/issues/578',
    checkedOn,
  },
  {
    id: 'phantom',
    name: 'Phantom',
    families: ['solana', 'evm'],
    browse: onBoth({
      own: 'phantom://browse/{page}?ref={origin}',
      web: 'https://phantom.app/ul/browse/{page}?ref={origin}',
    }),
    store: stores(1598432977, 'app.phantom'),
    checkedOn,
  },
  {
    id: 'trust',
    name: 'Trust Wallet',
    families: ['evm', 'solana'],
    // The app for iOS has no browser any more.
    browse: {
      android: {
        own: 'trust://open_url?coin_id={slip44}&url={page}',
        web: 'https://link.trustwallet.com/open_url?coin_id={slip44}&url={page}',
      },
    },
    store: stores(1288339409, 'com.wallet.crypto.trustapp'),
    refusesFrames: 'https://github.com/trustwallet/wallet-core/issues/1867',
    checkedOn,
  },
  {
    id: 'okx',
    name: 'OKX Wallet',
    families: ['evm', 'solana'],
    browse: onBoth({ own: 'okx://wallet/dapp/url?dappUrl={page}' }),
    store: stores(1327268470, 'com.okinc.okex.gp'),
    checkedOn,
  },
  {
    id: 'rainbow',
    name: 'Rainbow',
    families: ['evm'],
    browse: onBoth({ own: 'rainbow://dapp?url={page}' }),
    store: stores(1457119021, 'me.rainbow'),
    refusesFrames: 'https://github.com/rainbow-me/browser-extension/issues/1616',
    checkedOn,
  },
  {
    id: 'rabby',
    name: 'Rabby Wallet',
    families: ['evm'],
    browse: onBoth({ own: `rabbygo://${rabbyPath}`, web: `https://${rabbyPath}` }),
    store: stores(6474381673, 'com.debank.rabbymobile'),
    checkedOn,
  },
  {
    id: 'solflare',
    name: 'Solflare',
    families: ['solana'],
    browse: onBoth({
      own: 'solflare://ul/v1/browse/{page}?ref={origin}',
      web: 'https://solflare.com/ul/v1/browse/{page}?ref={origin}',
    }),
    store: stores(1580902717, 'com.solflare.mobile'),
    checkedOn,
  },
  {
    id: 'backpack',
    name: 'Backpack',
    families: ['solana'],
    browse: onBoth({
      own: 'backpack://ul/v1/browse/{page}?ref={origin}',
      web: 'https://backpack.app/ul/v1/browse/{page}?ref={origin}',
    }),
    store: stores(6445964121, 'app.backpack.mobile'),
    checkedOn,
  },
  {
    id: 'bitget',
    name: 'Bitget Wallet',
    families: ['evm', 'solana'],
    browse: {
      ios: { own: 'bitkeep://bkconnect?action=dapp&url={page}', web: bitgetWeb },
      android: { own: intent(bitgetWeb, 'com.bitkeep.wallet'), web: bitgetWeb },
    },
    store: stores(1395301115, 'com.bitkeep.wallet'),
    checkedOn,
  },
  {
    id: 'imtoken',
    name: 'imToken',
    families: ['evm'],
    browse: onBoth({ own: 'imtokenv2://navigate/DappView?url={page}' }),
    store: stores(1384798940, 'im.token.app'),
    checkedOn,
  },
  {
    id: 'tokenpocket',
    name: 'TokenPocket',
    families: ['evm'],
    browse: onBoth({ own: 'tpdapp://open?params={json}' }),
    store: stores(6444625622, 'vip.mytokenpocket'),
    checkedOn,
  },
  {
    id: 'zerion',
    name: 'Zerion',
    families: ['evm'],
    browse: { ios: { own: 'zerion://browser?url={page}' } },
    store: stores(1456732565, 'io.zerion.android'),
    checkedOn,
  },
  // No link into its browser is documented.
  {
    id: 'safepal',
    name: 'SafePal',
    families: ['evm', 'solana'],
    browse: {},
    store: stores(1548297139, 'io.safepal.wallet'),
    checkedOn,
  },
  // Links from outside open its browser no longer. @see https://developers.binance.com/en/docs/products/web3-connect/change-log
  {
    id: 'binance',
    name: 'Binance Wallet',
    families: ['evm', 'solana'],
    browse: {},
    store: { android: google('com.binance.dev') },
    checkedOn,
  },
]
