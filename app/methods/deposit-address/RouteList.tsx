import type { JSX } from 'solid-js'
import { createEffect, For, Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { AddressRoute } from '../../model/session.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark, TokenMark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { networksOf } from './networksOf.ts'

type AnyRoute = Extract<AddressRoute, { kind: 'any' }>
type AssetRoute = Extract<AddressRoute, { kind: 'asset' }>

/** Draws a row per route. The only one there is, is chosen at once, but not for a payer who came back from it. */
export function RouteList(props: { routes: readonly AddressRoute[] }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(enRoutes)
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const take = ({ family }: AnyRoute) =>
    void commit({ kind: 'any_transfer', family }, { at: 'deposit_address' }, 'step')
  createEffect(() => {
    const [only, second] = props.routes
    if (only?.kind === 'any' && !second && !problem() && facts().status === 'requires_payment_method') take(only)
  })
  return (
    <section class="panel">
      <Title>{text().routes.title}</Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <ul class="list">
        <For each={props.routes}>
          {(route) =>
            route.kind === 'any' ? (
              <AnyRow route={route} isBusy={busyId() === route.family} onChoose={() => take(route)} />
            ) : (
              <AssetRow
                route={route}
                onChoose={() => navigation.go({ at: 'deposit_address', step: `choose/${route.asset.assetId}` })}
              />
            )
          }
        </For>
      </ul>
    </section>
  )
}

/** All the networks stand in the row: one alone would be taken for the only one. */
function AnyRow(props: { route: AnyRoute; isBusy: boolean; onChoose: () => void }): JSX.Element {
  const { text, fill, list, decimal } = useText().with(enRoutes)
  const names = () => networksOf(props.route.accepts).map(({ name }) => name)
  return (
    <Choice
      mark={
        <span class="marks">
          <For each={names().slice(0, 4)}>{(name) => <Mark name={name} isSmall />}</For>
        </span>
      }
      name={fill(text().routes.any, { count: decimal(String(names().length)) })}
      why={list(names())}
      isBusy={props.isBusy}
      onChoose={props.onChoose}
    />
  )
}

function AssetRow(props: { route: AssetRoute; onChoose: () => void }): JSX.Element {
  const { text, fill } = useText()
  const chain = () => chainName(props.route.asset.chainId)
  return (
    <Choice
      mark={<TokenMark symbol={props.route.asset.symbol} chain={chain()} />}
      name={fill(text().deposit.asset, { symbol: props.route.asset.symbol, network: chain() })}
      onChoose={props.onChoose}
    />
  )
}
