import type { JSX } from 'solid-js'
import { createMemo, For } from 'solid-js'
import { useText } from '../../../../i18n/createI18n.tsx'
import { enCall } from '../../../../i18n/enCall.ts'
import type { CallOrder } from '../callOrder.ts'
import type { Batch } from './planBatch.ts'
import { readBatch } from './planBatch.ts'

/** Lists what one request does, read back from the very bytes that the wallet gets. */
export function BatchSteps(props: { order: CallOrder; batch: Batch }): JSX.Element {
  const { text, fill, amount } = useText().with(enCall)
  const steps = createMemo(() => readBatch(props.batch, props.order))
  return (
    <div class="stack" data-batch>
      <p>{fill(text().call.asOne, { wallet: props.order.info.name })}</p>
      <ol class="numbered">
        <For each={steps()}>
          {(step) => {
            if (step.kind === 'call') return <li>{text().call.asOneCall}</li>
            if (step.units === 0n) return <li>{text().call.reset}</li>
            return <li>{fill(text().call.asOneAllow, { amount: amount(step.units, props.order.call.asset) })}</li>
          }}
        </For>
      </ol>
    </div>
  )
}
