/**
 * Writes a payment URI of BIP-21, which wallets of Bitcoin read from a QR and open as a link. `amount` is decimal text in
 * bitcoin.
 *
 * @see https://github.com/bitcoin/bips/blob/master/bip-0021.mediawiki
 * @example
 * writeBitcoinUri('175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W', '20.3') // 'bitcoin:175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W?amount=20.3'
 */
export function writeBitcoinUri(address: string, amount?: string): string {
  return `bitcoin:${address}${amount === undefined ? '' : `?amount=${amount}`}`
}
