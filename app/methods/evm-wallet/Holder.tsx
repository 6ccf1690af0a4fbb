import type { JSX } from 'solid-js'
import { createMemo, Match, Show, Switch } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit, sendingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { AssetStep } from './AssetStep.tsx'
import { createChoice } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { createHoldings } from './createHoldings.ts'
import { limitsOf } from './fundsNote.ts'

/** Draws what a connected payer chooses: the coin, then the amount where the session leaves it open. */
export function Holder(props: { connection: Connection }): JSX.Element {
  const { AmountStep, enWallet } = sendingKit.use()
  const i18n = useText().with({ ...enWallet, ...choosingKit.use().enChoosing })
  const { text, fill, failure } = i18n
  const { list, assets, asked, busyId, problem, pick, choose } = createChoice(() => props.connection)
  const sources = createMemo(() => assets().map(({ asset }) => asset))
  const holdings = createHoldings(
    () => props.connection,
    () => sources(),
  )
  const limits = (asset: Asset) => limitsOf(i18n, asset, holdings.funds().get(asset.assetId))
  return (
    <>
      <Title>
        <Show when={asked()} fallback={text().assets.title}>
          {(asset) => fill(text().wallet.amountTitle, { symbol: asset().symbol, network: chainName(asset().chainId) })}
        </Show>
      </Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Switch>
        <Match when={asked()} keyed>
          {(asset) => (
            <AmountStep
              asset={asset}
              most={limits(asset).most}
              missing={limits(asset).missing}
              minUnits={undefined}
              start={undefined}
              isBusy={busyId() !== undefined}
              onAmount={(units) => void choose(asset, units)}
            />
          )}
        </Match>
        <Match when={list.state().status === 'loading'}>
          <Skeleton rows={4} />
        </Match>
        <Match when={list.state().status === 'failed'}>
          <p class="muted">{failure('backend_unreachable').title}.</p>
          <Button kind="secondary" onClick={() => list.retry()}>
            {text().frame.retry}
          </Button>
        </Match>
        <Match when={true}>
          <AssetStep assets={assets()} holdings={holdings} busyId={busyId()} onPick={pick} />
        </Match>
      </Switch>
    </>
  )
}
