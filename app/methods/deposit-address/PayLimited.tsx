import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import type { Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { bankKit } from '../kits.ts'
import { PayExact } from './PayExact.tsx'
import { PayRated } from './PayRated.tsx'
import { PayTimed } from './PayTimed.tsx'

const PaySale = later(async () => (await bankKit.load()).PaySale)

/** Shows an address that is not for everybody and always: one that ends, one whose amount holds for a moment, one that wants an exact amount, or one that counts what a single address sends. */
export function PayLimited(props: { instruction: Transfer }): JSX.Element {
  const facts = useLiveSession()
  const hasRoutes = () => facts().offers.some((offer) => 'routes' in offer)
  const sale = () => {
    const instruction = props.instruction
    const { senderAddress } = instruction
    return senderAddress === undefined ? undefined : { ...instruction, senderAddress }
  }
  return (
    <Switch fallback={<PayExact instruction={props.instruction} />}>
      <Match when={sale()}>{(instruction) => <PaySale instruction={instruction()} />}</Match>
      <Match when={hasRoutes()}>
        <PayTimed instruction={props.instruction} />
      </Match>
      <Match when={props.instruction.rateUntil !== undefined}>
        <PayRated instruction={props.instruction} />
      </Match>
    </Switch>
  )
}
