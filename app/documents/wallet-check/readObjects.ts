import { readLegacyWallets } from '../../wallets/solana/readLegacyWallets.ts'
import { readFlags } from './foreign.ts'
import { fieldOf, type Read } from './readFound.ts'

/** Where wallets put objects of their own on the window, beside `window.ethereum`. */
const places = [
  'phantom.ethereum', 'phantom.solana', 'phantom.bitcoin', 'phantom.sui', 'solana', 'solflare', 'backpack', 'braveSolana',
  'trustwallet', 'trustwallet.solana', 'okxwallet', 'okxwallet.solana', 'coinbaseWalletExtension', 'coinbaseSolana',
  'rabby', 'bitkeep.ethereum', 'bitkeep.solana', 'rainbow', 'exodus.ethereum', 'exodus.solana', 'coin98.provider',
  'coin98.sol', 'BinanceChain', 'binancew3w', 'safepalProvider', 'tokenpocket', 'tonkeeper', 'tronWeb', 'tronLink',
  'unisat', 'web3.currentProvider', 'evmproviders',
] as const // prettier-ignore

/** Lists the objects of wallets on the window, by their place. A deposit uses those of Solana that can send. */
export function readObjects(window: object): readonly (Read & { readonly source: unknown })[] {
  const legacy = readLegacyWallets(window)
  return places.flatMap((place) => {
    const source = place.split('.').reduce<unknown>((at, name) => fieldOf(at, name), window)
    if (typeof source !== 'object' || source === null) return []
    const listed = legacy.find((wallet) => wallet.source === source)
    return [
      {
        how: 'object',
        place: `window.${place}`,
        name: listed?.name ?? '',
        flags: readFlags(source),
        isListed: listed !== undefined,
        source,
      },
    ]
  })
}
