import { DepositError, isDepositError } from '../../errors.ts'
import { readReasons } from '../../wallets/readReasons.ts'

/** The coins that a failure may speak of, by symbol. */
export type Symbols = { readonly token: string; readonly native: string }

/** Codes of a payer who said no: of EIP-1193, and of relays. @see https://specs.walletconnect.com/2.0/specs/clients/sign/error-codes */
const rejected = [4001, 5000, 5001, 5002]
const refusal =
  /\buser (?:rejected|denied|declined|disapproved|cancell?ed)|(?:rejected|denied|declined|cancell?ed) by (?:the )?user|ACTION_REJECTED/i

/**
 * Turns anything a wallet throws into a failure of ours. Wallets nest the telling part in `cause`, `data` or
 * `originalError`, throw text, or nothing at all.
 *
 * @see https://eips.ethereum.org/EIPS/eip-1193#provider-errors
 * @see https://eips.ethereum.org/EIPS/eip-1474#error-codes
 */
export function toWalletError(thrown: unknown, symbols: Symbols = { token: '', native: '' }): DepositError {
  if (isDepositError(thrown)) return thrown
  const { codes, texts } = readReasons(thrown)
  const has = (code: number) => codes.includes(code)
  const says = (pattern: RegExp) => texts.some((text) => pattern.test(text))
  if (rejected.some(has) || says(refusal)) return new DepositError('wallet_rejected', {}, thrown)
  // The same code tells of a node that asks for a pause.
  if (has(-32002) && !says(/too many|endpoint|rate/i)) return new DepositError('wallet_busy', {}, thrown)
  if (has(4100)) return new DepositError('wallet_changed', {}, thrown)
  if (says(/transfer amount exceeds balance|insufficient (?:token )?balance/i))
    return new DepositError('wallet_insufficient_funds', { symbol: symbols.token, missing: '' }, thrown)
  if (says(/insufficient funds|gas required exceeds allowance/i))
    return new DepositError('wallet_insufficient_gas', { symbol: symbols.native }, thrown)
  const [walletCode] = codes
  const isBlind = says(/blind.?sign|contract data/i)
  const known = walletCode === undefined ? {} : { walletCode }
  return new DepositError('wallet_failed', isBlind ? { ...known, reason: 'blind_signing' } : known, thrown)
}

/** Codes of a request that the wallet never began to carry out. */
const unbegun = [4200, 4901, 4902, -32700, -32600, -32601, -32602, -32004]
const refused =
  /revert|intrinsic gas|underpriced|blind.?sign|contract data|unsupported|not supported|invalid (?:param|argument|input|address)/i
const doubtful = /already known|timed? ?out|timeout/i

/**
 * Turns what a wallet throws at a send into a failure of ours. Only what says plainly that nothing went out is told
 * so; everything else is `wallet_unknown_outcome`, for the payer must look before another try.
 */
export function toSendError(thrown: unknown, symbols: Symbols): DepositError {
  const error = toWalletError(thrown, symbols)
  if (error.code !== 'wallet_failed') return error
  const { codes, texts } = readReasons(thrown)
  const isDoubtful = texts.some((text) => doubtful.test(text))
  const isUnsent = codes.some((code) => unbegun.includes(code)) || texts.some((text) => refused.test(text))
  return isUnsent && !isDoubtful ? error : new DepositError('wallet_unknown_outcome', {}, thrown)
}
