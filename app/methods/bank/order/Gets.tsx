import type { JSX } from 'solid-js'
import { For, Match, Show, Switch } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import type { PriceGuide } from '../../../model/ramp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { askingKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import { feeWords, figure, limitWords, unitGot } from './words.ts'

/** Draws what the amount would bring now and the fees in it, as the backend words them. It is a guide and says so. */
export function Gets(props: { order: Ordering }): JSX.Element {
  const i18n = useText().with({ ...askingKit.use().enAsking, ...enOrder })
  const { text, failure } = i18n
  const got = () => unitGot(props.order.choices())
  const known = () => props.order.price.guide()
  const limits = () => {
    const { coin } = props.order.choices()
    const reason = props.order.getsProblem()
    return (
      coin && reason && `${text().amountProblems[reason]} ${limitWords(i18n, props.order.getsLimits(), coin.asset)}`
    )
  }
  return (
    <div class="gets" role="status">
      <span class="muted small">{text().order.gets}</span>
      <Switch fallback={<span class="money muted">–</span>}>
        <Match when={known()}>
          {(guide) => (
            <>
              <span class="money">
                <bdi dir="ltr">
                  {figure(i18n, guide().gets.amount, got() ?? { symbol: guide().gets.symbol, decimals: 18 })}
                </bdi>
              </span>
              <Show when={limits()}>{(words) => <small class="error">{words()}</small>}</Show>
              <p class="muted small">{text().order.guide}</p>
              <Fees guide={guide()} />
            </>
          )}
        </Match>
        <Match when={props.order.price.problem()}>
          {(error) => (
            <p class="pair">
              <span>{`${failure(error().code).title}. ${text().order.noPrice}`}</span>
              <Button kind="quiet" onClick={() => props.order.price.renew()}>
                {text().frame.retry}
              </Button>
            </p>
          )}
        </Match>
        <Match when={!('reason' in props.order.amount())}>
          <span class="money muted">
            <span class="mark" /> <span class="hidden">{text().order.asking}</span>
          </span>
        </Match>
      </Switch>
    </div>
  )
}

/** Folds away the fees of a price. */
export function Fees(props: { guide: PriceGuide }): JSX.Element {
  const i18n = useText().with(enOrder)
  return (
    <Show when={props.guide.fees.length > 0}>
      <Disclosure summary={<span class="muted">{i18n.text().order.fees}</span>}>
        <dl class="facts">
          <For each={props.guide.fees}>
            {(fee) => (
              <div>
                <dt class="muted">{feeWords(i18n, fee)}</dt>
                <dd dir="ltr">{figure(i18n, fee.amount, { symbol: fee.symbol, decimals: 18 })}</dd>
              </div>
            )}
          </For>
        </dl>
      </Disclosure>
    </Show>
  )
}
