import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { sendingKit } from '../../kits.ts'
import { Ask } from './Ask.tsx'
import type { CallOrder } from './callOrder.ts'
import { Card } from './Card.tsx'
import type { Calling } from './createCalling.ts'
import { extraValue } from './extraValue.ts'
import { FreshPrice } from './FreshPrice.tsx'
import { Head } from './Head.tsx'
import { KeepFocus } from './KeepFocus.tsx'
import { nativeOf } from './nativeOf.ts'
import { Steps } from './Steps.tsx'
import { Trouble } from './Trouble.tsx'
import { CostLines } from '../../CostLines.tsx'

/** Shows what a call costs and does as far as that is known, and the one button that pays it, while its price holds. */
export function Review(props: { order: CallOrder; calling: Calling }): JSX.Element {
  const { text, fill, amount } = useText().with({ ...enCall, ...sendingKit.use().enWallet })
  const payment = () => props.calling.payment
  const wallet = () => props.order.info.name
  const isBusy = () => payment().phase() !== 'ready'
  const isEnded = () => props.calling.isOver() || payment().problem()?.code === 'transaction_expired'
  const costs = () => ({ ...props.order.call, fees: props.order.call.price?.fees ?? [] })
  return (
    <>
      <Head call={props.order.call} />
      <Card order={props.order} />
      <Show when={props.order.verdict.tier === 'opaque'}>
        <Notice kind="info" word={text().frame.information} title={text().call.opaque}>
          {fill(text().call.opaqueBody, { wallet: wallet() })}
        </Notice>
      </Show>
      <Show when={extraValue(props.order.call)}>
        {(units) => (
          <Notice kind="warning" word={text().frame.warning}>
            {fill(text().call.valueBody, { amount: amount(units(), nativeOf(props.order.call.asset)) })}
          </Notice>
        )}
      </Show>
      <Show when={payment().hasNewFacts()}>
        <Notice kind="info" word={text().frame.information} isAlert>
          {text().wallet.newFacts}
        </Notice>
      </Show>
      <KeepFocus>
        <Switch>
          <Match when={isBusy()}>
            <Steps order={props.order} calling={props.calling} />
          </Match>
          <Match when={isEnded()}>
            <FreshPrice
              why={payment().approvals() ? 'endedAllowed' : 'ended'}
              asset={props.order.call.asset}
              account={props.order.call.account}
            />
          </Match>
          <Match when={true}>
            <Trouble error={payment().problem()} wallet={wallet()} />
            <Ask order={props.order} calling={props.calling} />
          </Match>
        </Switch>
      </KeepFocus>
      <CostLines instruction={costs()} />
    </>
  )
}
