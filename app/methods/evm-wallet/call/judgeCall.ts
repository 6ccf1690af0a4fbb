import { isNative } from '../../../chains/assets.ts'
import { familyOf, tokenAddressOf } from '../../../chains/caip.ts'
import { findChain } from '../../../chains/chains.ts'
import type { PreparedCall } from '../../../model/instruction.ts'
import type { Evm } from '../loadEvm.ts'
import type { CallProblem } from './dangers.ts'
import { dangers, tokenDangers } from './dangers.ts'

/**
 * What is to be said of a prepared call before anybody is asked to sign it. Understood: it is a plain transfer to
 * `receiver`. Opaque: what the contract does with it is the vendor's word; where it is a transfer all the same, its
 * `receiver` is known.
 */
export type CallVerdict =
  | { readonly tier: 'understood'; readonly receiver: string }
  | { readonly tier: 'opaque'; readonly receiver?: string }
  | { readonly tier: 'refused'; readonly reason: CallProblem }

/** Zero, the network's own contracts, the place to burn, and the mark that stands for a native coin. */
const evmNobody = /^0x(?:0{30}|e{40})/i

/** Hex digits that a call may have; networks take no more than this in one transaction. */
const mostDigits = 2 * 131_072

/**
 * Judges a prepared call by what the payer chose: this coin, this much, from this account. Refuses what is provably
 * bad, and no more; where a deployment is strict, also what is opaque. Never throws.
 */
export function judgeCall(evm: Evm, call: PreparedCall, isStrict: boolean): CallVerdict {
  const reason = problemOf(evm, call)
  if (reason) return { tier: 'refused', reason }
  const receiver = receiverOf(evm, call)
  if (receiver && isPlain(evm, call)) return { tier: 'understood', receiver }
  return isStrict ? { tier: 'refused', reason: 'opaque' } : { tier: 'opaque', ...(receiver && { receiver }) }
}

function problemOf(evm: Evm, call: PreparedCall): CallProblem | undefined {
  if (call.data.length > 2 + mostDigits) return 'too_large'
  if (!isReadable(evm, call)) return 'unreadable'
  return calleeProblem(call) ?? approvalProblem(call) ?? valueProblem(call) ?? dataProblem(evm, call)
}

function isReadable(evm: Evm, { asset, amount, account, to, data, value, approval }: PreparedCall): boolean {
  const addresses = [account, to, ...(approval ? [approval.spender] : [])]
  return (
    addresses.every((address) => isWhole(evm, address)) &&
    /^0x(?:[0-9a-f]{2})*$/i.test(data) &&
    amount.units > 0n &&
    value >= 0n &&
    familyOf(asset.chainId) === 'evm' &&
    (isNative(asset) || tokenAddressOf(asset.assetId) !== undefined)
  )
}

/** An address in one case carries no checksum; one in both is right or a mistake. */
function isWhole(evm: Evm, address: string): boolean {
  if (!/^0x[0-9a-f]{40}$/i.test(address)) return false
  const digits = address.slice(2)
  const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  return isOneCase || evm.checksumAddress(address) === address
}

/** A payment goes to somebody else. */
function calleeProblem({ to, account }: PreparedCall): CallProblem | undefined {
  return evmNobody.test(to) || isSame(to, account) ? 'receiver' : undefined
}

/** Allowed is what is paid, to a contract that can be the payee: not the token itself, and not the payer. */
function approvalProblem({ asset, amount, account, approval }: PreparedCall): CallProblem | undefined {
  if (!approval) return undefined
  const { spender, units } = approval
  const token = tokenAddressOf(asset.assetId)
  if (!token || isSame(spender, token) || isSame(spender, account) || evmNobody.test(spender)) return 'spender'
  return units === amount.units ? undefined : 'amount'
}

/** The chain's own coin goes along for what a route costs beside a token, where it can be shown; paid with, it is the amount. */
function valueProblem({ asset, amount, value }: PreparedCall): CallProblem | undefined {
  if (!isNative(asset)) return value > 0n && !findChain(asset.chainId) ? 'asset' : undefined
  if (value > amount.units) return 'amount'
  return value === 0n ? 'asset' : undefined
}

function dataProblem(evm: Evm, call: PreparedCall): CallProblem | undefined {
  const selector = call.data.slice(2, 10).toLowerCase()
  const isToken = isSame(call.to, tokenAddressOf(call.asset.assetId) ?? '')
  const danger = dangers[selector] ?? (isToken ? tokenDangers[selector] : undefined)
  if (danger) return danger
  if (isTransfer(call)) return transferProblem(evm, call)
  // Nothing is called, so no token moves.
  return !isNative(call.asset) && call.data === '0x' ? 'asset' : undefined
}

/** A transfer pays by itself: a permission or a coin beside it is for something else. */
function transferProblem(
  evm: Evm,
  { asset, amount, account, to, data, value, approval }: PreparedCall,
): CallProblem | undefined {
  const token = tokenAddressOf(asset.assetId)
  if (!token || !isSame(to, token)) return 'asset'
  if (approval) return 'spender'
  if (value > 0n) return 'amount'
  const said = readTransfer(evm, data)
  if (!said) return 'unreadable'
  if (said.units > amount.units) return 'amount'
  return isSame(said.to, token) || isSame(said.to, account) || evmNobody.test(said.to) ? 'receiver' : undefined
}

/** Gives who gets what is sent, where the bytes prove it. */
function receiverOf(evm: Evm, call: PreparedCall): string | undefined {
  if (isNative(call.asset)) return call.data === '0x' ? call.to : undefined
  return isTransfer(call) ? readTransfer(evm, call.data)?.to : undefined
}

/** Tells whether a transfer sends the amount, and nothing is written beside it. */
function isPlain(evm: Evm, { asset, amount, data, value }: PreparedCall): boolean {
  return isNative(asset) ? value === amount.units : evm.decodeTransfer(data)?.units === amount.units
}

/** A token's own transfer may carry more bytes than its two words: some routes write a mark behind them. */
function readTransfer(evm: Evm, data: string) {
  const said = evm.decodeTransfer(data.slice(0, 2 + 8 + 128))
  return said && { ...said, to: evm.checksumAddress(said.to) }
}

function isTransfer({ data }: PreparedCall): boolean {
  return /^0xa9059cbb/i.test(data)
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
