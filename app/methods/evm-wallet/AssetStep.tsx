import type { JSX } from 'solid-js'
import { createEffect, createMemo, on, Show, untrack } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enChoosing } from '../../i18n/enChoosing.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { TokenMark } from '../../ui/Mark.tsx'
import { SearchList } from '../../ui/SearchList.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { sendingKit } from '../kits.ts'
import type { SourceAsset } from '../sortAssets.ts'
import { withContract } from '../sortAssets.ts'
import type { CoinSource } from './createChoice.ts'
import { createSlow } from './createSlow.ts'
import { fundsNote } from './fundsNote.ts'
import { canComplete, rankAssets } from './rankAssets.ts'
import { isEntered } from './steps.ts'

/**
 * Draws what the payer has, what can complete the session first. The list waits a moment for the balances; once it is
 * on screen no row moves, a late balance only fills in its line. Where the page was opened at this way to pay, as in a
 * wallet's own browser, the coin that can pay is taken: whoever comes back gets the list.
 */
export function AssetStep(props: { source: CoinSource; onPick: (asset: Asset) => void }): JSX.Element {
  const i18n = useText().with({ ...sendingKit.use().enWallet, ...enChoosing })
  const { text, fill } = i18n
  const ranked = createMemo<readonly SourceAsset[] | undefined>((shown) => {
    if (shown || !props.source.holdings.isSettled()) return shown
    return untrack(() => rankAssets(props.source.assets(), props.source.needed, props.source.holdings.funds()))
  })
  const fundsOf = (asset: Asset) => props.source.holdings.funds().get(asset.assetId)
  const ableTo = (asset: Asset) => canComplete(props.source.needed(asset), asset, fundsOf(asset))
  const navigation = useNavigation()
  createEffect(
    on(ranked, (list) => {
      const asset = list?.[0]?.asset
      if (!asset || !isEntered(navigation.view()) || ableTo(asset).kind !== 'enough') return
      navigation.replace({ at: 'evm_wallet', step: 'choose' })
      props.onPick(asset)
    }),
  )
  const noteOf = (asset: Asset) => {
    const able = ableTo(asset)
    const isCounted = able.kind === 'lacks_fee' || props.source.needed(asset) !== undefined
    return fundsNote(i18n, asset, fundsOf(asset), isCounted ? able : { kind: 'unknown' })
  }
  const options = createMemo(() =>
    ranked()?.map(({ asset, chain, contract }) => ({
      id: asset.assetId,
      name: withContract(fill(text().deposit.asset, { symbol: asset.symbol, network: chain }), contract),
      get note() {
        return noteOf(asset)
      },
      mark: () => <TokenMark symbol={asset.symbol} chain={chain} />,
    })),
  )
  const isSlow = createSlow(() => props.source.busyId() !== undefined)
  const pick = (id: string) => {
    const found = props.source.assets().find(({ asset }) => asset.assetId === id)
    if (found) props.onPick(found.asset)
  }
  return (
    <Show when={props.source.assets().length > 0} fallback={<p class="muted">{text().assets.empty}</p>}>
      <Show when={options()} fallback={<Skeleton rows={4} />}>
        {(list) => (
          <>
            <Show when={isSlow()}>
              <p class="muted" role="status">
                {text().assets.checking}
              </p>
            </Show>
            <SearchList
              options={list()}
              label={text().assets.search}
              name={text().assets.title}
              none={(query) => fill(text().assets.none, { query })}
              busyId={props.source.busyId()}
              onChoose={pick}
            />
          </>
        )}
      </Show>
    </Show>
  )
}
