import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import type { Caip19 } from '../../chains/caip.ts'
import type { ChainReader } from './chainReader.ts'
import type { Funds } from './funds.ts'
import { rollupFeeCall } from './rollupFee.ts'
import type { CountCall } from './multicall.ts'
import { decodeMany, encodeMany, ethBalance, multicall } from './multicall.ts'

/** Reads what an account has of some assets of one chain, each fact once; a fact that does not come stays unknown. */
export async function readFunds(
  read: ChainReader,
  account: string,
  assets: readonly Asset[],
): Promise<ReadonlyMap<Caip19, Funds>> {
  const [first] = assets
  if (!first) return new Map()
  const evm = await import('#island/evm')
  const tokens = assets.flatMap(({ assetId }) => tokenAddressOf(assetId) ?? [])
  const rollup = rollupFeeCall(evm, first.chainId)
  const calls = [
    { to: multicall, data: evm.encodeCall(ethBalance, [account]) },
    ...tokens.map((to) => ({ to, data: evm.encodeBalanceOf(account) })),
    ...(rollup ? [rollup] : []),
  ]
  const [gasPrice, [native, ...counts]] = await Promise.all([
    read('eth_gasPrice', []).then(evm.readUint, () => undefined),
    readNumbers(read, account, calls, evm.readUint),
  ])
  const extraFee = rollup && counts.at(-1)
  const fee = {
    ...(native !== undefined && { native }),
    ...(gasPrice !== undefined && { gasPrice }),
    ...(extraFee !== undefined && { extraFee }),
  }
  return new Map(
    assets.map((asset) => {
      const token = tokenAddressOf(asset.assetId)
      const units = token ? counts[tokens.indexOf(token)] : isNative(asset) ? native : undefined
      return [asset.assetId, { ...(units !== undefined && { units }), ...fee }]
    }),
  )
}

/** Makes all calls in one where the chain has the contract for it, else side by side; the first asks for the chain's own coin. */
async function readNumbers(
  read: ChainReader,
  account: string,
  calls: readonly CountCall[],
  readUint: (answer: unknown) => BaseUnits | undefined,
): Promise<readonly (BaseUnits | undefined)[]> {
  const many = await read('eth_call', [encodeMany(calls), 'latest']).catch(() => undefined)
  const one = (method: Parameters<ChainReader>[0], params: readonly unknown[]) =>
    read(method, params).then(readUint, () => undefined)
  return (
    decodeMany(many, calls.length) ??
    Promise.all([
      one('eth_getBalance', [account, 'latest']),
      ...calls.slice(1).map((call) => one('eth_call', [call, 'latest'])),
    ])
  )
}
