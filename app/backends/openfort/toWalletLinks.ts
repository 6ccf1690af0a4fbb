import { formatUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import type { QuotedAmount, WalletLink } from '../../model/instruction.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** Where wallet links lead; a link to any other origin is not a wallet's. */
const walletOrigins = [
  'https://link.metamask.io',
  'https://metamask.app.link',
  'https://link.trustwallet.com',
  'https://go.cb-w.com',
  'https://rainbow.me',
  'https://go.rabby.io',
  'https://phantom.app',
]

/** What a link is compared with. */
export type Shown = {
  readonly asset: Asset
  readonly receiverAddress: string
  readonly amount: QuotedAmount | undefined
}

/**
 * Reads the backend's wallet links. A link is dropped when it does not read, is not a known wallet's, does not hold the
 * receiver address, or asks for another amount than the screen does. On Solana none is kept: a link's other keys may be
 * references, and nobody can tell them from a stranger's address.
 *
 * @throws {@link DepositError} `address_mismatch` when a wallet's link names an address that is neither receiver nor token
 */
export function toWalletLinks(links: Place, shown: Shown): readonly WalletLink[] {
  if (links.isAbsent || familyOf(shown.asset.chainId) !== 'evm') return []
  return links
    .list()
    .flatMap(
      (link) =>
        readIfFit(() => ({
          app: link.at('app').label(),
          label: link.at('label').label(),
          url: link.at('url').text(),
        })) ?? [],
    )
    .filter(({ url }) => isSafeLink(url) && walletOrigins.includes(new URL(url).origin))
    .filter(({ url }) => namesReceiver(url, shown) && asksForShown(url, shown))
}

function namesReceiver(url: string, { asset, receiverAddress }: Shown): boolean {
  const addresses: readonly string[] =
    decode(url)
      .toLowerCase()
      .match(/0x[0-9a-f]{40}(?![0-9a-f])/g) ?? []
  const known = [receiverAddress.toLowerCase(), tokenAddressOf(asset.assetId)]
  if (addresses.some((address) => !known.includes(address)))
    throw new DepositError('address_mismatch', { between: 'receiverAddress and deeplinks' })
  return addresses.includes(receiverAddress.toLowerCase())
}

/** Wallets fill in the amount that the link carries, and payers rarely look at it again. */
function asksForShown(url: string, { asset, amount }: Shown): boolean {
  const asked = [...decode(url).matchAll(/[?&](?:uint256|value|amount)=([^&#]*)/g)].map(([, text = '']) => text)
  const wanted = amount ? [amount.units.toString(), formatUnits(amount.units, asset.decimals)] : []
  return asked.every((text) => wanted.includes(text))
}

/** A payment URI inside a link is written in percent signs. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
