import type { JSX } from 'solid-js'
import { createEffect, Show } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { noteOpenRequest } from '../../../wallets/openRequest.ts'
import { sendingKit } from '../../kits.ts'
import type { CallOrder } from './callOrder.ts'
import type { Calling } from './createCalling.ts'

/** Says which request the wallet has now, of how many, and what the page waits for. */
export function Steps(props: { order: CallOrder; calling: Calling }): JSX.Element {
  const { enWallet, WalletWait } = sendingKit.use()
  const { text, fill, amount } = useText().with({ ...enCall, ...enWallet })
  // Between its two requests too: nothing else is offered until the payment is through.
  noteOpenRequest()
  const payment = () => props.calling.payment
  const wallet = () => props.order.info.name
  const stage = () => payment().stage()
  const isNetwork = () => stage()?.kind === 'network' || payment().isTaken()
  const place = () => {
    const [allowing, approvals] = [stage(), payment().approvals()]
    if (allowing) return allowing
    return approvals ? { step: approvals + 1, steps: approvals + 1 } : undefined
  }
  const what = () => {
    const { asset, amount: paid } = props.order.call
    if (stage()?.isReset) return text().call.reset
    if (!stage() && payment().phase() !== 'in_wallet') return undefined
    return fill(stage() ? text().call.allow : text().call.pay, { amount: amount(paid.units, asset) })
  }
  const words = () => {
    const at = place()
    const step = at && `${fill(text().call.step, { step: String(at.step), steps: String(at.steps) })}.`
    return { step, what: what() }
  }
  createEffect(() => {
    const { step, what } = words()
    if (what) announce([step, what].filter(Boolean).join(' '))
  })
  return (
    <>
      <Show when={words().what}>
        {(known) => (
          <p>
            <strong>{words().step}</strong> {known()}
          </p>
        )}
      </Show>
      <Button icon="wallet" isBusy>
        {fill(text().wallet.pay, { wallet: wallet() })}
      </Button>
      <Show when={isNetwork()} fallback={<WalletWait wallet={wallet()} />}>
        <p class="muted small">{text().call.noting}</p>
      </Show>
    </>
  )
}
