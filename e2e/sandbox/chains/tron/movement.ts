import { decodeFunctionData, encodeFunctionData, erc20Abi, hexToBytes, toHex } from 'viem'
import { addressBody, toAddress } from './address.ts'
import { nativeTrx, tronNetworks } from './networks.ts'
import type { Action } from './transaction.ts'

/** Money on its way, in base units. */
export type Movement = { asset: string; from: string; to: string; units: bigint }

/** Writes what moves money: a payment of TRX, or a call of a token's `transfer`. */
export function toAction({ asset, from: owner, to, units }: Movement): Action {
  if (asset === nativeTrx) return { type: 'TransferContract', owner, to, amount: units }
  const body = addressBody(to)
  if (!body) throw new Error(`${to} is no address`)
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [toHex(body), units] })
  return { type: 'TriggerSmartContract', owner, contract: asset, callValue: 0n, data: hexToBytes(data) }
}

/** Reads what an action moves. Undefined for a call that the double's tokens do not know: they have `transfer` alone. */
export function movementOf(action: Action): Movement | undefined {
  const { owner: from } = action
  if (action.type === 'TransferContract') return { asset: nativeTrx, from, to: action.to, units: action.amount }
  const { contract: asset, data, callValue } = action
  const transfer = isToken(asset) && callValue === 0n ? readTransfer(toHex(data)) : undefined
  return transfer && { asset, from, ...transfer }
}

/** Tells whether a token's contract is at an address. */
export function isToken(address: string): boolean {
  return tronNetworks.some(({ assets }) => assets.some((asset) => !asset.isNative && asset.address === address))
}

function readTransfer(data: `0x${string}`): Pick<Movement, 'to' | 'units'> | undefined {
  try {
    const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data })
    return functionName === 'transfer' ? { to: toAddress(hexToBytes(args[0])), units: args[1] } : undefined
  } catch {
    return undefined
  }
}
