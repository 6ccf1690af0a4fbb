import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { TokenOption } from '../../backends/backend.ts'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import type { Part } from '../../lib/createPart.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { SourceAsset } from '../sortAssets.ts'
import type { Connection } from './createConnection.ts'
import type { Tools } from './tools.ts'

/** What a backend says an account can pay with, as far as a wallet can send it. */
export type OptionList = {
  readonly list: Part<readonly TokenOption[]>
  readonly options: Accessor<readonly TokenOption[]>
  readonly assets: Accessor<readonly SourceAsset[]>
}

/** Asks once what the connected account can pay with. */
export function listOptions(
  connection: Accessor<Connection>,
  tokenOptions: NonNullable<RunningSession['tokenOptions']>,
  { isPayable, twinMark }: Tools,
): OptionList {
  const list = createPart(() => tokenOptions({ evm: connection().account }))
  const options = createMemo(() => (valueOf(list) ?? []).filter(({ asset }) => isPayable(asset)))
  const assets = createMemo(() => {
    const all = options().map(({ asset }) => asset)
    const besides = ({ chainId }: Asset) => all.filter((other) => other.chainId === chainId)
    return all.map((asset) => ({ asset, chain: chainName(asset.chainId), ...twinMark(asset, besides(asset)) }))
  })
  return { list, options, assets }
}
