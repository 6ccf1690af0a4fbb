import type { BaseUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isNative } from '../../chains/assets.ts'
import { tokenAddressOf } from '../../chains/caip.ts'
import type { Caip19 } from '../../chains/caip.ts'
import type { ChainReader } from './chainReader.ts'
import type { Funds } from './funds.ts'

/** Reads a chain for an asset after the other, each fact once; a fact that does not come stays unknown. */
export async function readFunds(
  read: ChainReader,
  account: string,
  assets: readonly Asset[],
): Promise<ReadonlyMap<Caip19, Funds>> {
  const evm = await import('#island/evm')
  const fact = (method: Parameters<ChainReader>[0], params: readonly unknown[]): Promise<BaseUnits | undefined> =>
    read(method, params).then(evm.readUint, () => undefined)
  const [native, gasPrice] = await Promise.all([fact('eth_getBalance', [account, 'latest']), fact('eth_gasPrice', [])])
  const found = new Map<Caip19, Funds>()
  for (const asset of assets) {
    const token = tokenAddressOf(asset.assetId)
    const units = token
      ? await fact('eth_call', [{ to: token, data: evm.encodeBalanceOf(account) }, 'latest'])
      : isNative(asset)
        ? native
        : undefined
    found.set(asset.assetId, {
      ...(units !== undefined && { units }),
      ...(native !== undefined && { native }),
      ...(gasPrice !== undefined && { gasPrice }),
    })
  }
  return found
}
