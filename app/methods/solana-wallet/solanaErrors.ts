import type { PeerError, RelayFailure } from '#island/walletConnect'
import { DepositError, isDepositError } from '../../errors.ts'
import { toRpcError } from '../../wallets/relay/toRpcError.ts'

const mostText = 500
const mostParts = 6
/** A device that signs only what it can show; the number is what its app for Solana answers then. */
const blind = /blind.?sign|0x6808/i

/** Codes of a request that was never begun; 4200 and 4901 are of wallets on another device. @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
const unbegun = [4200, 4901, -32601, -32602]

/** Turns anything a wallet throws when it is asked to connect into a failure of ours. */
export function toWalletError(thrown: unknown): DepositError {
  if (isDepositError(thrown)) return thrown
  const { code, text } = readReasons(thrown)
  const says = (pattern: RegExp) => pattern.test(text)
  if (
    code === 4001 ||
    says(/\b(?:user|request|approval) (?:was )?(?:rejected|denied|declined|cancell?ed)|plugin closed|window closed/i)
  )
    return new DepositError('wallet_rejected', {}, thrown)
  if (code === -32002) return new DepositError('wallet_busy', {}, thrown)
  if (code === 4100) return new DepositError('wallet_changed', {}, thrown)
  const known = code === undefined ? {} : { walletCode: code }
  return new DepositError('wallet_failed', says(blind) ? { ...known, reason: 'blind_signing' } : known, thrown)
}

/**
 * Turns what a wallet throws at a send into a failure of ours. Only what says plainly that nothing went out is told so;
 * everything else is `wallet_unknown_outcome`, for the payer must look before another try.
 *
 * @see https://docs.rs/solana-transaction-error
 */
export function toSendError(thrown: unknown, symbol: string): DepositError {
  const error = toWalletError(thrown)
  if (error.code !== 'wallet_failed') return error
  const { code, text } = readReasons(thrown)
  const says = (pattern: RegExp) => pattern.test(text)
  if (says(/timed? ?out|already been processed|not confirmed|was not confirmed/i)) return unknown(thrown)
  if (says(/blockhash not found|block height exceeded|blockhash.{0,20}expired/i))
    return new DepositError('transaction_expired', {}, thrown)
  // 0x1 is the token program's own word for too little.
  if (says(/custom program error: 0x1\b|insufficient token/i))
    return new DepositError('wallet_insufficient_funds', { symbol, missing: '' }, thrown)
  if (says(/insufficient (?:funds|lamports)|debit an account but found no record|InsufficientFundsForRent/i))
    return new DepositError('wallet_insufficient_gas', { symbol: 'SOL' }, thrown)
  const isUnsent =
    (code !== undefined && unbegun.includes(code)) ||
    says(blind) ||
    says(/simulation failed|not supported|unsupported|invalid param/i)
  return isUnsent ? error : unknown(thrown)
}

function unknown(thrown: unknown): DepositError {
  return new DepositError('wallet_unknown_outcome', {}, thrown)
}

/** What can be told of something thrown: wallets nest the telling part, and one on another device has codes of its own. Never throws, never reads without end. */
function readReasons(thrown: unknown): { readonly code: number | undefined; readonly text: string } {
  let code: number | undefined
  const texts: string[] = []
  let part = isOfRelay(thrown) ? toRpcError(thrown) : thrown
  for (let at = 0; at < mostParts && part !== undefined && part !== null; at++) {
    if (typeof part === 'string') texts.push(part.slice(0, mostText))
    const found = read(part, 'code')
    if (code === undefined && typeof found === 'number' && Number.isSafeInteger(found)) code = found
    const message = read(part, 'message')
    if (typeof message === 'string') texts.push(message.slice(0, mostText))
    part = read(part, 'error') ?? read(part, 'cause') ?? read(part, 'data')
  }
  return { code, text: texts.join('\n') }
}

/** Its classes are in an island, and go by their names. */
function isOfRelay(thrown: unknown): thrown is RelayFailure | PeerError {
  const name = read(thrown, 'name')
  return name === 'RelayFailure' || name === 'PeerError'
}

/** A getter of foreign code may throw. */
function read(part: unknown, key: string): unknown {
  try {
    return typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined
  } catch {
    return undefined
  }
}
