import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { bankKit } from '../kits.ts'
import { PayAny } from './PayAny.tsx'
import { PayExact } from './PayExact.tsx'
import { PayRated } from './PayRated.tsx'
import { PayTimed } from './PayTimed.tsx'

const PaySale = later(async () => (await bankKit.load()).PaySale)

/** Shows the address of a route that was chosen: one for many networks, one that ends, one whose amount holds for a moment, one that wants an exact amount, or one that counts what a single address sends. */
export function PayRoute(props: { instruction: Transfer | AnyTransfer }): JSX.Element {
  const facts = useLiveSession()
  const hasRoutes = () => facts().offers.some((offer) => 'routes' in offer)
  const any = () => (props.instruction.kind === 'any_transfer' ? props.instruction : undefined)
  const transfer = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  const isRated = () => transfer()?.rateUntil !== undefined
  const sale = () => {
    const found = transfer()
    return found?.senderAddress === undefined ? undefined : { ...found, senderAddress: found.senderAddress }
  }
  return (
    <Switch>
      <Match when={sale()}>{(instruction) => <PaySale instruction={instruction()} />}</Match>
      <Match when={any()}>{(instruction) => <PayAny instruction={instruction()} />}</Match>
      <Match when={hasRoutes() && transfer()}>{(instruction) => <PayTimed instruction={instruction()} />}</Match>
      <Match when={isRated() && transfer()}>{(instruction) => <PayRated instruction={instruction()} />}</Match>
      <Match when={transfer()}>{(instruction) => <PayExact instruction={instruction()} />}</Match>
    </Switch>
  )
}
