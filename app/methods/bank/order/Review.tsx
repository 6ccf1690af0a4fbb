import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { addressGroups } from '../../../chains/addressGroups.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import type { Order } from '../../../model/ramp.ts'
import { useNavigation } from '../../../session/createNavigation.tsx'
import { useSession } from '../../../session/SessionContext.tsx'
import { AddressText } from '../../../ui/AddressText.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { createProviders } from '../../../wallets/createProviders.ts'
import { bankKit } from '../../kits.ts'
import { createConfirm } from './createConfirm.ts'
import type { Ordering } from './createOrdering.ts'
import { Gets } from './Gets.tsx'
import { Refusal } from './Refusal.tsx'
import { viewOf } from './steps.ts'
import { accountWords, bridgedWords, coinWords, figure } from './words.ts'

/** Shows the whole order once more, and carries it out by one tap. */
export function Review(props: { order: Ordering; whole: Order }): JSX.Element {
  const i18n = useText().with(enOrder)
  const { text } = i18n
  const session = useSession()
  const navigation = useNavigation()
  const wallets = createProviders(window)
  // eslint-disable-next-line solid/reactivity -- one order for the life of the panel
  const confirming = createConfirm(props.order, () => void session.refresh())
  const { isBusy, problem } = confirming
  const direction = () => props.whole.direction
  const bridged = () => {
    const { coin } = props.order.choices()
    return coin && bridgedWords(i18n, coin)
  }
  const confirm = async () => {
    const isSale = direction() === 'sell'
    const hasWallet = isSale && props.order.choices().isOwnWallet && wallets().length > 0
    // What was sold is sent by the wallet that signed in, where it is here.
    if (await confirming.confirm(props.whole)) navigation.replace(hasWallet ? { at: 'evm_wallet' } : { at: 'bank' })
  }
  return (
    <>
      <Title lead={text().order.after[direction()]}>{text().order.reviewTitle[direction()]}</Title>
      <Facts order={props.order} whole={props.whole} />
      <Gets order={props.order} />
      <Show when={bridged()}>{(words) => <p class="muted small">{words()}</p>}</Show>
      <p class="muted small">{text().order.days}</p>
      <Show when={problem()}>{(error) => <Refusal error={error()} order={props.order} />}</Show>
      <Button
        isBusy={isBusy()}
        isIdle={!props.order.price.guide() || props.order.getsProblem() !== undefined}
        onClick={() => void confirm()}
      >
        {text().order.confirm}
      </Button>
      <Button
        kind="quiet"
        isIdle={isBusy()}
        onClick={() => void (navigation.back() || navigation.replace(viewOf('order')))}
      >
        {text().order.change}
      </Button>
    </>
  )
}

function Facts(props: { order: Ordering; whole: Order }): JSX.Element {
  const { enBank, railName } = bankKit.use()
  const i18n = useText().with({ ...enBank, ...enOrder })
  const { text } = i18n
  const choices = () => props.order.choices()
  const direction = () => props.whole.direction
  const row = (name: string, value: JSX.Element) => (
    <div>
      <dt class="muted">{name}</dt>
      <dd>{value}</dd>
    </div>
  )
  return (
    <dl class="card facts" data-order>
      <Show when={choices().paid}>
        {(paid) =>
          row(text().order.amount[direction()], <strong dir="ltr">{figure(i18n, props.whole.amount, paid())}</strong>)
        }
      </Show>
      <Show when={choices().coin}>{(coin) => row(text().order.coin, coinWords(i18n, coin()))}</Show>
      {row(text().order.by, railName(text().bank.rails, props.whole.rail))}
      <Show when={choices().account}>
        {(account) => row(text().order.account[direction()], accountWords(account()))}
      </Show>
      {row(
        text().order.address[direction()],
        <AddressText address={props.whole.address} groups={addressGroups(props.whole.address)} />,
      )}
    </dl>
  )
}
