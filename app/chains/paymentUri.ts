/** What a payment URI asks for, as far as the page compares it. */
export type PaymentUri = {
  /** Who is paid: on Solana the owner of the token account. */
  readonly receiverAddress: string
  /** CAIP-2 chain, where the URI names one; Solana Pay never does. */
  readonly chainId: string | undefined
  /** Token contract (lower-case) or mint, or nothing for the native coin. */
  readonly tokenAddress: string | undefined
}

const eip681 = /^ethereum:(?:pay-)?(0x[0-9a-fA-F]{40})(?:@(\d{1,20}))?(\/transfer)?(?:\?(.*))?$/
const solanaPay = /^solana:([1-9A-HJ-NP-Za-km-z]{32,44})(?:\?(.*))?$/

/**
 * Reads a payment URI of EIP-681 or Solana Pay, as a witness of the receiver address; gives nothing for other texts.
 *
 * @see https://eips.ethereum.org/EIPS/eip-681
 * @see https://docs.solanapay.com/spec
 * @example
 * readPaymentUri('ethereum:0xA…@137/transfer?address=0xB…&uint256=1') // { receiverAddress: '0xB…', chainId: 'eip155:137', tokenAddress: '0xa…' }
 */
export function readPaymentUri(uri: string): PaymentUri | undefined {
  const [, owner, request] = solanaPay.exec(uri) ?? []
  if (owner) {
    const tokenAddress = new URLSearchParams(request).get('spl-token') ?? undefined
    return { receiverAddress: owner, chainId: undefined, tokenAddress }
  }
  const match = eip681.exec(uri)
  if (!match) return undefined
  const [, first = '', chain, transfer, query = ''] = match
  const chainId = chain && `eip155:${chain}`
  if (!transfer) return { receiverAddress: first, chainId, tokenAddress: undefined }
  const receiverAddress = new URLSearchParams(query).get('address')
  return receiverAddress ? { receiverAddress, chainId, tokenAddress: first.toLowerCase() } : undefined
}
