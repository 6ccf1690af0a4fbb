import type { JSX } from 'solid-js'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enWallet } from '../../i18n/enWallet.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { AmountStep } from './AmountStep.tsx'
import { AssetStep } from './AssetStep.tsx'
import { createChoice } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { createHoldings } from './createHoldings.ts'

/** Draws what a connected payer chooses: the coin, then the amount where the session leaves it open. */
export function Holder(props: { connection: Connection }): JSX.Element {
  const { text, fill, failure } = useText().with({ ...enWallet, ...choosingKit.use().enChoosing })
  const { list, assets, asked, busyId, problem, pick, choose } = createChoice(() => props.connection)
  const sources = createMemo(() => assets().map(({ asset }) => asset))
  const holdings = createHoldings(
    () => props.connection,
    () => sources(),
  )
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
              funds={holdings.funds().get(asset.assetId)}
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
