import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enChoosing } from '../../i18n/enChoosing.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Title } from '../../ui/Title.tsx'
import { sendingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { AssetStep } from './AssetStep.tsx'
import type { CoinSource } from './createChoice.ts'
import { createChoice } from './createChoice.ts'
import type { Connection } from './createConnection.ts'
import { createTransferSource } from './createTransferSource.ts'
import { limitsOf } from './fundsNote.ts'
import { Loading } from './Loading.tsx'
import { tools } from './tools.ts'
import { WithOptions } from './WithOptions.tsx'

/** Draws what a connected payer chooses: the coin, then the amount where the session leaves it open. */
export function Holder(props: { connection: Connection }): JSX.Element {
  const { tokenOptions } = useSession()
  const connection = () => props.connection
  const draw = (source: CoinSource) => <Coins connection={props.connection} source={source} />
  return (
    <Show when={tokenOptions} keyed fallback={draw(createTransferSource(connection))}>
      {(ask) => <WithOptions>{({ createSource }) => draw(createSource(connection, ask, tools))}</WithOptions>}
    </Show>
  )
}

function Coins(props: { connection: Connection; source: CoinSource }): JSX.Element {
  const { AmountStep, enWallet } = sendingKit.use()
  const i18n = useText().with({ ...enWallet, ...enChoosing })
  const { text, fill } = i18n
  const { asked, pick, choose } = createChoice(
    () => props.connection,
    () => props.source,
  )
  const limits = (asset: Asset) => limitsOf(i18n, asset, props.source.holdings.funds().get(asset.assetId))
  return (
    <>
      <Title>
        <Show when={asked()} fallback={text().assets.title}>
          {(asset) => fill(text().wallet.amountTitle, { symbol: asset().symbol, network: chainName(asset().chainId) })}
        </Show>
      </Title>
      <Show when={props.source.problem()}>{(error) => <Problem error={error()} />}</Show>
      <Switch>
        <Match when={asked()} keyed>
          {(asset) => (
            <AmountStep
              asset={asset}
              most={limits(asset).most}
              missing={limits(asset).missing}
              minUnits={undefined}
              start={undefined}
              isBusy={props.source.busyId() !== undefined}
              onAmount={(units) => void choose(asset, units)}
            />
          )}
        </Match>
        <Match when={props.source.list.state().status !== 'ready'}>
          <Loading part={props.source.list} />
        </Match>
        <Match when={true}>
          <AssetStep source={props.source} onPick={pick} />
        </Match>
      </Switch>
    </>
  )
}
