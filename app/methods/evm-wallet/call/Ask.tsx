import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import type { Asset } from '../../../chains/assets.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Button } from '../../../ui/Button.tsx'
import { Countdown } from '../../../ui/Countdown.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sendingKit } from '../../kits.ts'
import { BatchSteps } from './batch/BatchSteps.tsx'
import type { CallOrder } from './callOrder.ts'
import type { Calling } from './createCalling.ts'
import { nativeOf } from './nativeOf.ts'
import { shortfallOf } from './shortfall.ts'

/** The button that asks the wallet, how often it will ask, and how long the price holds; where something is missing, what it is. */
export function Ask(props: { order: CallOrder; calling: Calling }): JSX.Element {
  const { enWallet, PayButton } = sendingKit.use()
  const { text, fill, amount, failure } = useText().with({ ...enCall, ...enWallet })
  const call = () => props.order.call
  const wallet = () => props.order.info.name
  // An approval of this very visit counts before the chain is read again.
  const isAllowed = () =>
    props.calling.payment.approvals() !== undefined || (props.calling.allowed() ?? -1n) >= call().amount.units
  const missing = createMemo(() =>
    shortfallOf(call(), props.calling.holdings.funds().get(call().asset.assetId) ?? {}, isAllowed()),
  )
  const coinOf = (of: 'coin' | 'fee'): Asset => (of === 'coin' ? call().asset : nativeOf(call().asset))
  const codeOf = (of: 'coin' | 'fee') => (of === 'coin' ? 'wallet_insufficient_funds' : 'wallet_insufficient_gas')
  const times = () => {
    const { approval, asset } = call()
    if (!approval) return undefined
    return isAllowed()
      ? fill(text().call.once, { wallet: wallet() })
      : fill(text().call.twice, { wallet: wallet(), amount: amount(approval.units, asset) })
  }
  return (
    <>
      <Show
        when={missing()}
        fallback={
          <>
            <Show when={props.order.batch} fallback={<Show when={times()}>{(words) => <p>{words()}</p>}</Show>}>
              {(batch) => <BatchSteps order={props.order} batch={batch()} />}
            </Show>
            <PayButton wallet={wallet()} onPay={() => void props.calling.payment.pay()} />
            <Show when={props.order.batch}>
              <Button kind="quiet" onClick={() => props.calling.takeApart(props.order)}>
                {text().call.asTwo}
              </Button>
            </Show>
          </>
        }
      >
        {(lack) => (
          <>
            <Notice kind="warning" word={text().frame.warning} title={`${failure(codeOf(lack().of)).title}.`}>
              {fill(text().wallet[lack().of === 'coin' ? 'missing' : 'missingFee'], {
                amount: amount(lack().units, coinOf(lack().of)),
              })}
              . {failure(codeOf(lack().of)).body}
            </Notice>
            <Button kind="secondary" onClick={() => props.calling.holdings.refresh()}>
              {text().frame.retry}
            </Button>
          </>
        )}
      </Show>
      <Show when={endsSoon(props.order.expiresAt)}>
        {(end) => (
          <p class="muted small">
            {text().call.holds} <Countdown until={end()} label="" />
          </p>
        )}
      </Show>
    </>
  )
}

/** An end that is far away is no clock to watch. */
function endsSoon(end: number | undefined): number | undefined {
  return end !== undefined && end - Date.now() <= 600_000 ? end : undefined
}
