import { isSameAddress } from '../chains/address.ts'
import { formatUnits } from '../chains/amount.ts'
import { tokenAddressOf } from '../chains/caip.ts'
import { readPaymentUri } from '../chains/paymentUri.ts'
import { writeBitcoinUri } from '../chains/writeBitcoinUri.ts'
import { writePaymentUri } from '../chains/writePaymentUri.ts'
import { DepositError, isDepositError } from '../errors.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import type { CodeKind, Scanner } from '../wallets/apps/scanners.ts'
import type { Payee } from './payee.ts'

/** A code as it is drawn and spoken of: what it holds, and with which amount. */
export type Code = { readonly kind: CodeKind; readonly text: string; readonly hasAmount: boolean }

/**
 * Gives the code that a scanner reads: the page's where a link to it may be made, a request where one can be written, else
 * the bare address. Until a scanner is named, bitcoin alone goes by a request: its wallets read one well. A request is read
 * back before anybody sees it.
 *
 * @throws {@link DepositError} `address_mismatch`
 */
export function codeFor(scanner: Scanner | undefined, payee: Payee, makePage: () => string | undefined): Code {
  const kind = scanner ? scanner.reads[payee.family] : payee.family === 'bitcoin' ? 'request' : 'address'
  const page = kind === 'page' ? makePage() : undefined
  if (page) return { kind: 'page', text: page, hasAmount: false }
  const request = kind === 'request' ? requestFor(payee) : undefined
  if (!request) return { kind: 'address', text: payee.address, hasAmount: false }
  if (!asksFor(request, payee)) throw new DepositError('address_mismatch', { between: 'session and code' })
  return { kind: 'request', text: request, hasAmount: payee.units !== undefined }
}

/** Gives the code as `codeFor` does; one that would pay another address than the session's stops the page. */
export function codeOrStop(
  { stop }: Pick<RunningSession, 'stop'>,
  ...what: Parameters<typeof codeFor>
): Code | undefined {
  try {
    return codeFor(...what)
  } catch (thrown) {
    if (isDepositError(thrown, 'address_mismatch')) stop(thrown)
    return undefined
  }
}

function requestFor({ family, asset, address, units }: Payee): string | undefined {
  if (!asset) return undefined
  if (family !== 'bitcoin') return writePaymentUri(asset, address, units)
  return writeBitcoinUri(address, units === undefined ? undefined : formatUnits(units, asset.decimals))
}

/** Tells whether a request, read as a wallet reads it, pays this asset to this address. */
function asksFor(request: string, { family, asset, address }: Payee): boolean {
  if (!asset) return false
  if (family === 'bitcoin') return /^bitcoin:([^?]*)(?:\?amount=[\d.]+)?$/.exec(request)?.[1] === address
  const read = readPaymentUri(request)
  const isChain = read?.chainId === undefined || read.chainId === asset.chainId
  return (
    !!read &&
    isChain &&
    isSameAddress(family, read.receiverAddress, address) &&
    read.tokenAddress === tokenAddressOf(asset.assetId)
  )
}
