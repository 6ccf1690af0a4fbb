import { bytesToHex, encodeFunctionData, erc20Abi } from 'viem'
import * as v from 'valibot'
import { addressBody } from '../../chains/tron/address.ts'
import { nativeTrx } from '../../chains/tron/networks.ts'
import type { FaceContext } from '../faceContext.ts'

const Raw = v.object({ raw_data_hex: v.string() })
const Triggered = v.object({ transaction: Raw })

/** Has Tron's own interface build a payment, and gives it as the vendor writes it: the value in hex, of the coin's millionths. */
export async function tronPayload(
  { chains }: FaceContext,
  { account, token, to, units }: { account: string; token: string; to: string; units: bigint },
) {
  const chain = chains.get('tron:0x2b6653dc')
  const ask = async (method: string, body: object): Promise<unknown> =>
    JSON.parse(
      (await chain?.rpc(JSON.stringify({ ...body, owner_address: account, visible: true }), `/wallet/${method}`)) ?? '',
    )
  if (token === nativeTrx) {
    const { raw_data_hex } = v.parse(Raw, await ask('createtransaction', { to_address: to, amount: Number(units) }))
    return { rawDataHex: raw_data_hex, to, value: `0x${units.toString(16)}` }
  }
  const receiver = bytesToHex(addressBody(to) ?? new Uint8Array(20))
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [receiver, units] }).slice(2)
  const call = { contract_address: token, data, fee_limit: 100_000_000 }
  const { transaction } = v.parse(Triggered, await ask('triggersmartcontract', call))
  return { rawDataHex: transaction.raw_data_hex, to: token, value: '0x0' }
}
