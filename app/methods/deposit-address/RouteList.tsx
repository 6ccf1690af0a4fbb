import type { JSX } from 'solid-js'
import { createEffect, For, Show } from 'solid-js'
import type { MethodChoice } from '../../backends/backend.ts'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { AddressRoute, Target } from '../../model/session.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Mark, TokenMark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { lockedUnits } from '../lockedUnits.ts'
import { networksOf } from './networksOf.ts'

type AnyRoute = Extract<AddressRoute, { kind: 'any' }>
type AssetRoute = Extract<AddressRoute, { kind: 'asset' }>

/** Draws a row per route. The only one there is, is chosen at once, but not for a payer who came back from it. */
export function RouteList(props: { routes: readonly AddressRoute[] }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(enLimited)
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const take = (route: AddressRoute) => {
    const choice = choiceOf(route, facts().target)
    if (choice) void commit(choice, { at: 'deposit_address' }, 'step')
    else if (route.kind === 'asset') navigation.go({ at: 'deposit_address', step: `choose/${route.asset.assetId}` })
  }
  createEffect(() => {
    const [only, second] = props.routes
    if (only && !second && !problem() && facts().status === 'requires_payment_method') take(only)
  })
  return (
    <section class="panel">
      <Title>{text().limited.title}</Title>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <ul class="list">
        <For each={props.routes}>
          {(route) =>
            route.kind === 'any' ? (
              <AnyRow route={route} isBusy={busyId() === route.family} onChoose={() => take(route)} />
            ) : (
              <AssetRow route={route} isBusy={busyId() === route.asset.assetId} onChoose={() => take(route)} />
            )
          }
        </For>
      </ul>
    </section>
  )
}

/** The choice that a tap on a route is, or nothing where the amount must be asked for first. */
function choiceOf(route: AddressRoute, target: Target): MethodChoice | undefined {
  if (route.kind === 'any') return { kind: 'any_transfer', family: route.family }
  const amount = lockedUnits(target, route.asset)
  return amount === undefined ? undefined : { kind: 'transfer', asset: route.asset, amount }
}

/** All the networks stand in the row: one alone would be taken for the only one. */
function AnyRow(props: { route: AnyRoute; isBusy: boolean; onChoose: () => void }): JSX.Element {
  const { text, fill, list, decimal } = useText().with(enLimited)
  const names = () => networksOf(props.route.accepts).map(({ name }) => name)
  return (
    <Choice
      mark={
        <span class="marks">
          <For each={names().slice(0, 4)}>{(name) => <Mark name={name} isSmall />}</For>
        </span>
      }
      name={fill(text().limited.any, { count: decimal(String(names().length)) })}
      why={list(names())}
      isBusy={props.isBusy}
      onChoose={props.onChoose}
    />
  )
}

function AssetRow(props: { route: AssetRoute; isBusy: boolean; onChoose: () => void }): JSX.Element {
  const { text, fill } = useText()
  const chain = () => chainName(props.route.asset.chainId)
  return (
    <Choice
      mark={<TokenMark symbol={props.route.asset.symbol} chain={chain()} />}
      name={fill(text().deposit.asset, { symbol: props.route.asset.symbol, network: chain() })}
      isBusy={props.isBusy}
      onChoose={props.onChoose}
    />
  )
}
