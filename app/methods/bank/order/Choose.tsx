import type { JSX } from 'solid-js'
import { createRenderEffect, Match, Show, Switch } from 'solid-js'
import { DepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { useNavigation } from '../../../session/createNavigation.tsx'
import type { RampCommands } from '../../../session/SessionContext.tsx'
import { useSession } from '../../../session/SessionContext.tsx'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import { Button } from '../../../ui/Button.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { later } from '../../../parts/later.tsx'
import { accountsKit } from '../../kits.ts'
import { Problem } from '../../Problem.tsx'
import type { Desk } from './choicesOf.ts'
import { createDesk } from './createDesk.ts'
import { createOrdering } from './createOrdering.ts'
import { draftOf } from './draft.ts'
import { OrderForm } from './OrderForm.tsx'
import { PickAccount } from './PickAccount.tsx'
import { AddOne } from './AddOne.tsx'
import { PickAddress } from './PickAddress.tsx'
import { PickCoin } from './PickCoin.tsx'
import { PickPlace } from './PickPlace.tsx'
import { Review } from './Review.tsx'
import { stepOf, viewOf } from './steps.ts'

const Account = later(async () => {
  await accountsKit.load()
  return PickAccount
})
const Add = later(async () => {
  await accountsKit.load()
  return AddOne
})

/** Asks what is bought or sold, shows what it would bring, and has it confirmed. */
export function Choose(): JSX.Element {
  const session = useSession()
  return (
    <section class="panel">
      <Show
        when={session.ramp}
        keyed
        fallback={<Problem error={new DepositError('method_unavailable', { backend: useLiveSession()().backend })} />}
      >
        {(ramp) => <AtDesk ramp={ramp} />}
      </Show>
    </section>
  )
}

/** Waits for what is offered. */
function AtDesk(props: { ramp: RampCommands }): JSX.Element {
  const { text, failure } = useText()
  // eslint-disable-next-line solid/reactivity -- this is drawn anew for another ramp
  const desking = createDesk(props.ramp, navigator.language)
  return (
    <Switch>
      <Match when={desking.desk()}>
        <Ordered ramp={props.ramp} desk={desking.desk()!} lookAgain={() => desking.lookAgain()} />
      </Match>
      <Match when={desking.part.state().status === 'failed'}>
        <p class="muted">{failure('backend_unreachable').title}.</p>
        <Button kind="secondary" onClick={() => desking.part.retry()}>
          {text().frame.retry}
        </Button>
      </Match>
      <Match when={true}>
        <Skeleton rows={4} />
      </Match>
    </Switch>
  )
}

function Ordered(props: { ramp: RampCommands; desk: Desk; lookAgain: () => Promise<void> }): JSX.Element {
  const navigation = useNavigation()
  const order = createOrdering({
    desk: () => props.desk,
    drafting: draftOf(useLiveSession()().sessionId),
    // eslint-disable-next-line solid/reactivity -- this is drawn anew for another ramp
    ramp: props.ramp,
    navigation,
    i18n: useText(),
    lookAgain: () => props.lookAgain(),
  })
  const step = () => stepOf(navigation.view())
  const reviewed = () => (order.draft().isReviewed ? order.order() : undefined)
  // An order that is not whole is put together first; while that is typed, nothing leads on but a tap.
  createRenderEffect(() => {
    if (step() === 'review' && !reviewed()) navigation.replace(viewOf('order'))
  })
  return (
    <Switch fallback={<OrderForm order={order} />}>
      <Match when={step() === 'coin'}>
        <PickCoin order={order} />
      </Match>
      <Match when={step() === 'place'}>
        <PickPlace order={order} />
      </Match>
      <Match when={step() === 'account'}>
        <Account order={order} />
      </Match>
      <Match when={step() === 'add'}>
        <Add order={order} />
      </Match>
      <Match when={step() === 'address'}>
        <PickAddress order={order} />
      </Match>
      <Match when={step() === 'review' && reviewed()}>{(whole) => <Review order={order} whole={whole()} />}</Match>
    </Switch>
  )
}
