/** What a payment URI asks for, as far as the page compares it. */
export type PaymentUri = {
  /** Who is paid. */
  readonly receiverAddress: string
  /** CAIP-2 chain, where the URI names one. */
  readonly chainId: string | undefined
  /** Lower-case token contract, or nothing for the native coin. */
  readonly tokenAddress: string | undefined
}

/**
 * Reads an EIP-681 payment URI, as a witness of the receiver address; gives nothing for other texts.
 *
 * @see https://eips.ethereum.org/EIPS/eip-681
 * @example
 * readPaymentUri('ethereum:0xA…@137/transfer?address=0xB…&uint256=1') // { receiverAddress: '0xB…', chainId: 'eip155:137', tokenAddress: '0xa…' }
 */
export function readPaymentUri(uri: string): PaymentUri | undefined {
  const match = /^ethereum:(?:pay-)?(0x[0-9a-fA-F]{40})(?:@(\d{1,20}))?(\/transfer)?(?:\?(.*))?$/.exec(uri)
  if (!match) return undefined
  const [, first = '', chain, transfer, query = ''] = match
  const chainId = chain && `eip155:${chain}`
  if (!transfer) return { receiverAddress: first, chainId, tokenAddress: undefined }
  const receiverAddress = new URLSearchParams(query).get('address')
  return receiverAddress ? { receiverAddress, chainId, tokenAddress: first.toLowerCase() } : undefined
}
