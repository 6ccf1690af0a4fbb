import { isSameAddress } from '../../chains/address.ts'
import { familyOf, tokenAddressOf } from '../../chains/caip.ts'
import { readPaymentUri } from '../../chains/paymentUri.ts'
import { writePaymentUri } from '../../chains/writePaymentUri.ts'
import { DepositError } from '../../errors.ts'
import type { Transfer } from '../../model/instruction.ts'
import type { CodeKind, Scanner } from '../../wallets/apps/scanners.ts'

/** A code as it is drawn and spoken of: what it holds, and with which amount. */
export type Code = { readonly kind: CodeKind; readonly text: string; readonly hasAmount: boolean }

/**
 * Gives the code that a scanner reads: the page's where a link to it may be made, a request where one can be written, else
 * the bare address. A request is read back before anybody sees it.
 *
 * @throws {@link DepositError} `address_mismatch`
 */
export function codeFor(
  scanner: Scanner | undefined,
  { asset, amount }: Pick<Transfer, 'asset' | 'amount'>,
  address: string,
  makePage: () => string | undefined,
): Code {
  const kind = scanner?.reads[familyOf(asset.chainId)]
  const page = kind === 'page' ? makePage() : undefined
  if (page) return { kind: 'page', text: page, hasAmount: false }
  const units = amount?.basis === 'exact' ? amount.units : undefined
  const request = kind === 'request' ? writePaymentUri(asset, address, units) : undefined
  if (!request) return { kind: 'address', text: address, hasAmount: false }
  if (!asksFor(request, asset, address)) throw new DepositError('address_mismatch', { between: 'session and code' })
  return { kind: 'request', text: request, hasAmount: units !== undefined }
}

/** Tells whether a request, read as a wallet reads it, pays this asset to this address. */
function asksFor(request: string, { assetId, chainId }: Transfer['asset'], address: string): boolean {
  const read = readPaymentUri(request)
  const isChain = read?.chainId === undefined || read.chainId === chainId
  return (
    !!read &&
    isChain &&
    isSameAddress(familyOf(chainId), read.receiverAddress, address) &&
    read.tokenAddress === tokenAddressOf(assetId)
  )
}
