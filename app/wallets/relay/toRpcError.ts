import type { PeerError, Reason, RelayFailure } from '#island/walletConnect'

/**
 * The code of each failure, as wallets in a browser have it. `unreachable` and `refused` are one of a request that was
 * never begun; `unanswered` leaves open whether it was.
 */
const codes: Readonly<Record<Reason, number>> = {
  unreachable: 4901,
  refused: 4901,
  unanswered: 4900,
  rejected: 4001,
  expired: 4901,
  unsupported: 4200,
  ended: 4100,
}

/** An error as EIP-1193 providers throw it. */
export type RpcError = Error & { readonly code: number; readonly data?: unknown }

/**
 * Turns what a session's request fails with into the error of an EIP-1193 provider. What the protocol has codes of its
 * own for gets the one that wallets in a browser have; what a wallet says in theirs stays.
 *
 * @see https://specs.walletconnect.com/2.0/specs/clients/sign/error-codes
 * @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors
 */
export function toRpcError(failure: RelayFailure | PeerError): RpcError {
  if ('reason' in failure) return rpcError(codes[failure.reason], failure.message)
  return rpcError(codeOf(failure.code), failure.message, failure.data)
}

/** Makes an error with a code. */
export function rpcError(code: number, message = '', data?: unknown): RpcError {
  return Object.assign(new Error(message), { code, ...(data !== undefined && { data }) })
}

function codeOf(code: number): number {
  if (code >= 5000 && code < 5100) return 4001
  if (code >= 5100 && code < 5200) return 4901
  if (code >= 3000 && code < 4000) return 4200
  if (code === 6000) return 4100
  // It waited in the wallet for too long, and was dropped there.
  return code === 8000 ? 4901 : code
}
