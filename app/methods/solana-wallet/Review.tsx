import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import type { Payment } from '../createPayment.ts'
import { sendingKit } from '../kits.ts'
import type { SignOrder } from './askWallet.ts'
import { Card } from './Card.tsx'
import { EnoughSol } from './EnoughSol.tsx'
import { Fresh } from './loadLooking.ts'
import { Opaque } from './Opaque.tsx'
import { useIsPriced } from './useIsPriced.ts'
import { CostLines } from '../CostLines.tsx'

/** Shows what the wallet is about to sign, and the one button that asks it. */
export function Review(props: { order: SignOrder; isOld: boolean; payment: Payment }): JSX.Element {
  const { enWallet, PayButton, WalletNotice, WalletWait } = sendingKit.use()
  const { text, fill } = useText().with({ ...enSolana, ...enWallet })
  const isPriced = useIsPriced()
  const wallet = () => props.order.connection.wallet.name
  const isBusy = () => props.payment.phase() !== 'ready'
  const isAsked = () => props.payment.phase() === 'in_wallet'
  const isExpired = () => !isBusy() && (props.isOld || props.payment.problem()?.code === 'transaction_expired')
  const facts = () => {
    const { verdict } = props.order
    return verdict.tier === 'understood' ? verdict.facts : verdict.provable
  }
  const provable = () => {
    const { verdict } = props.order
    return verdict.tier === 'opaque' ? verdict.provable : undefined
  }
  return (
    <>
      <Card prepared={props.order.prepared} facts={facts()} isWhole={!provable()} />
      <Show when={provable()}>{(rest) => <Opaque provable={rest()} wallet={wallet()} />}</Show>
      <Switch>
        <Match when={isExpired()}>
          <Fresh
            code="transaction_expired"
            last={props.order.prepared}
            account={props.order.connection.account}
            isPriced={isPriced()}
          />
        </Match>
        <Match when={true}>
          <Show when={props.payment.hasNewFacts()}>{<p class="hint">{text().wallet.newFacts}</p>}</Show>
          <Show when={props.payment.problem()}>{(error) => <WalletNotice error={error()} wallet={wallet()} />}</Show>
          <Show when={isBusy() ? undefined : props.order.expiresAt}>
            {(end) => (
              <p class="muted small">
                {text().solana.holds} <Countdown until={end()} label="" />
              </p>
            )}
          </Show>
          <EnoughSol order={props.order}>
            <PayButton wallet={wallet()} isBusy={isBusy()} onPay={() => void props.payment.pay()} />
            <Show when={!isAsked()}>
              <p class="hint">{fill(text().wallet.compare, { wallet: wallet() })}</p>
            </Show>
          </EnoughSol>
          <Show when={isAsked()}>
            <WalletWait wallet={wallet()} />
          </Show>
        </Match>
      </Switch>
      <Show when={props.order.prepared.price}>
        {(price) => <CostLines instruction={{ ...props.order.prepared, fees: price().fees }} />}
      </Show>
    </>
  )
}
