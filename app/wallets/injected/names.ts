/** What these two tables say was looked up on this day. */
export const checkedOn = '2026-11-22'

/**
 * Flags by which wallets tell who they are, telling ones first: most wallets also claim to be the last one.
 *
 * @see https://github.com/wevm/wagmi/blob/main/packages/core/src/connectors/injected.ts
 */
export const flags: readonly (readonly [flag: string, name: string])[] = [
  ['isRabby', 'Rabby Wallet'],
  ['isCoinbaseWallet', 'Coinbase Wallet'],
  ['isTrust', 'Trust Wallet'],
  ['isTrustWallet', 'Trust Wallet'],
  ['isOkxWallet', 'OKX Wallet'],
  ['isOKExWallet', 'OKX Wallet'],
  ['isBraveWallet', 'Brave Wallet'],
  ['isPhantom', 'Phantom'],
  ['isRainbow', 'Rainbow'],
  ['isBitKeep', 'Bitget Wallet'],
  ['isTokenPocket', 'TokenPocket'],
  ['isZerion', 'Zerion'],
  ['isImToken', 'imToken'],
  ['isUniswapWallet', 'Uniswap Wallet'],
  ['isAvalanche', 'Core'],
  ['isExodus', 'Exodus'],
  ['isFrame', 'Frame'],
  ['isMathWallet', 'MathWallet'],
  ['isEnkrypt', 'Enkrypt'],
  ['isStatus', 'Status'],
  ['isXDEFI', 'Ctrl Wallet'],
  ['isMetaMask', 'MetaMask'],
]

/**
 * Names of their own that wallets put themselves at, beside `window.ethereum` or in its place.
 *
 * @see https://github.com/rainbow-me/rainbowkit/tree/main/packages/rainbowkit/src/wallets/walletConnectors
 * @see https://web3.okx.com/onchainos/dev-docs/wallet/dapp-connect/web-detect-okx-wallet
 */
export const places: readonly (readonly [path: string, name: string])[] = [
  ['phantom.ethereum', 'Phantom'],
  ['okxwallet', 'OKX Wallet'],
  ['trustwallet', 'Trust Wallet'],
  ['bitkeep.ethereum', 'Bitget Wallet'],
  ['coinbaseWalletExtension', 'Coinbase Wallet'],
  ['rabby', 'Rabby Wallet'],
  ['backpack.ethereum', 'Backpack'],
  ['$onekey.ethereum', 'OneKey'],
  ['enkrypt.providers.ethereum', 'Enkrypt'],
  ['xfi.ethereum', 'Ctrl Wallet'],
  ['avalanche', 'Core'],
  ['bybitWallet', 'Bybit Wallet'],
  ['coin98.provider', 'Coin98'],
  ['gatewallet', 'Gate Wallet'],
  ['magicEden.ethereum', 'Magic Eden'],
  ['ronin.provider', 'Ronin Wallet'],
  ['SubWallet', 'SubWallet'],
]
