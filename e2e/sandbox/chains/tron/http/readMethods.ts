import * as v from 'valibot'
import { decodeFunctionData, encodeFunctionResult, erc20Abi, hexToBytes, toHex } from 'viem'
import { toAddress } from '../address.ts'
import type { Machine } from '../machine.ts'
import { tronNetworks } from '../networks.ts'
import { CallBody, callData } from './callBody.ts'
import type { Method } from './method.ts'
import { readAddress, spellWords } from './spelling.ts'

/**
 * The part of the interface that asks a token's contract, and changes nothing.
 * @see https://developers.tron.network/reference/triggerconstantcontract
 */
export function readMethods(machine: Machine): Record<string, Method> {
  return {
    triggerconstantcontract(body) {
      const call = v.parse(CallBody, body)
      const answer = askToken(machine, readAddress(call.contract_address), callData(call))
      if (answer !== undefined) return { result: { result: true }, energy_used: 0, constant_result: [answer.slice(2)] }
      const message = spellWords('REVERT opcode executed')
      return { result: { result: true, message }, energy_used: 0, constant_result: [''] }
    },
  }
}

/** Undefined for what is no token, and for a function that the double's tokens do not have. */
function askToken({ books }: Machine, contract: string, data: Uint8Array) {
  const assets = tronNetworks.flatMap((network) => network.assets)
  const token = assets.find(({ address, isNative }) => !isNative && address === contract)
  const call = readCall(data)
  if (!token || !call) return undefined
  const { functionName } = call
  if (functionName === 'decimals') return encodeFunctionResult({ abi: erc20Abi, functionName, result: token.decimals })
  if (functionName === 'symbol') return encodeFunctionResult({ abi: erc20Abi, functionName, result: token.symbol })
  if (functionName !== 'balanceOf') return undefined
  const result = books().balanceOf(contract, toAddress(hexToBytes(call.args[0])))
  return encodeFunctionResult({ abi: erc20Abi, functionName, result })
}

function readCall(data: Uint8Array) {
  try {
    return decodeFunctionData({ abi: erc20Abi, data: toHex(data) })
  } catch {
    return undefined
  }
}
