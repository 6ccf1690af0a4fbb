import type { JSX } from 'solid-js'
import { createEffect, createMemo, Match, Show, Switch } from 'solid-js'
import type { Asset } from '../chains/assets.ts'
import type { DepositError } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enChoosing } from '../i18n/enChoosing.ts'
import { createPart, valueOf } from '../lib/createPart.ts'
import { recall } from '../lib/sessionMemory.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { TokenMark } from '../ui/Mark.tsx'
import { SearchList } from '../ui/SearchList.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { lastAssetKey } from './lastAssetKey.ts'
import { Problem } from './Problem.tsx'
import { sortAssets, withContract } from './sortAssets.ts'
import { useLiveSession } from '../session/useLiveSession.ts'

/** Draws one searchable list of "USDC on Polygon"; a tap is the choice. The only asset there is, is chosen at once, but not for a payer who came back from it. */
export function AssetPicker(props: {
  busyId: string | undefined
  problem: DepositError | undefined
  /** `isOnly`: nobody tapped, it is the only one. */
  onPick: (asset: Asset, isOnly?: boolean) => void
}): JSX.Element {
  const { text, fill, failure } = useText().with(enChoosing)
  const session = useSession()
  const facts = useLiveSession()
  const part = createPart(() => session.sourceAssets?.() ?? Promise.resolve([]))
  const failureCode = () => {
    const state = part.state()
    return state.status === 'failed' && isDepositError(state.error) ? state.error.code : 'backend_unreachable'
  }
  const lastId = recall(lastAssetKey)
  const assets = createMemo(() => sortAssets(valueOf(part) ?? [], facts(), lastId))
  const note = (asset: Asset) => {
    if (asset.assetId === lastId) return text().assets.last
    return asset.assetId === facts().target.asset.assetId ? text().assets.same : undefined
  }
  const options = createMemo(() =>
    assets().map(({ asset, chain, contract }) => ({
      id: asset.assetId,
      name: withContract(fill(text().deposit.asset, { symbol: asset.symbol, network: chain }), contract),
      note: note(asset),
      mark: () => <TokenMark symbol={asset.symbol} chain={chain} />,
    })),
  )
  const pick = (id: string) => {
    const found = assets().find(({ asset }) => asset.assetId === id)
    if (found) props.onPick(found.asset)
  }
  createEffect(() => {
    const [only, second] = assets()
    if (only && !second && !props.problem && facts().status === 'requires_payment_method')
      props.onPick(only.asset, true)
  })
  return (
    <>
      <Show when={props.problem}>{(problem) => <Problem error={problem()} />}</Show>
      <Switch>
        <Match when={part.state().status === 'loading'}>
          <Skeleton rows={5} />
        </Match>
        <Match when={part.state().status === 'failed'}>
          <p class="muted">{failure(failureCode()).title}.</p>
          <Button kind="secondary" onClick={() => part.retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={options().length === 0}>
          <p class="muted">{text().assets.empty}</p>
        </Match>
        <Match when={true}>
          <SearchList
            options={options()}
            label={text().assets.search}
            name={text().assets.title}
            none={(query) => fill(text().assets.none, { query })}
            busyId={props.busyId}
            onChoose={pick}
          />
        </Match>
      </Switch>
    </>
  )
}
