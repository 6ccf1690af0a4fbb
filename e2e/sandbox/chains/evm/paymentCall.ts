import { encodeFunctionData, erc20Abi, getAddress, zeroAddress, type Address, type Hex } from 'viem'
import { routerAbi } from './abi.ts'
import { contracts } from './deploy.ts'
import { saltOf } from './vaults.ts'

/** A call that a payer's wallet shall make, and what it has to allow first. */
export type PaymentCall = {
  to: Address
  data: Hex
  value: bigint
  approval: { token: Address; spender: Address; units: bigint } | null
}

/** Writes the call of the router that pays for a route, into its deposit address. */
export function routerCall(routeId: string, asset: string, units: bigint): PaymentCall {
  const token = getAddress(asset)
  const args = [saltOf(routeId), token, units] as const
  const to = contracts.router
  const data = encodeFunctionData({ abi: routerAbi, functionName: 'pay', args })
  if (token === zeroAddress) return { to, data, value: units, approval: null }
  return { to, data, value: 0n, approval: { token, spender: to, units } }
}

/** Writes the plain transfer to somebody, without any router. */
export function transferCall(receiver: string, asset: string, units: bigint): PaymentCall {
  const [token, to] = [getAddress(asset), getAddress(receiver)]
  if (token === zeroAddress) return { to, data: '0x', value: units, approval: null }
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, units] })
  return { to: token, data, value: 0n, approval: null }
}
