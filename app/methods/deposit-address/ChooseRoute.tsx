import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { AddressRoute } from '../../model/session.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { AskRouteAmount } from './AskRouteAmount.tsx'
import { lockedUnits } from '../lockedUnits.ts'
import { RouteList } from './RouteList.tsx'

/** Asks for what the address is to be, and for an amount where an address is for one that the session does not lock. The steps live in the view, so that Back undoes each. */
export function ChooseRoute(props: { routes: readonly AddressRoute[] }): JSX.Element {
  const navigation = useNavigation()
  const facts = useLiveSession()
  const asset = () => {
    const view = navigation.view()
    const id = view.at === 'deposit_address' ? view.step?.slice('choose/'.length) : undefined
    const assets = props.routes.flatMap((route) => (route.kind === 'asset' ? [route.asset] : []))
    const isOnly = props.routes.length === 1
    return assets.find((one) => one.assetId === id || (isOnly && lockedUnits(facts().target, one) === undefined))
  }
  return (
    <Show when={asset()} keyed fallback={<RouteList routes={props.routes} />}>
      {(one) => <AskRouteAmount asset={one} />}
    </Show>
  )
}
