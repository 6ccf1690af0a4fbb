import type { JSX } from 'solid-js'
import { Match, Show, Switch } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import type { BankTransfer } from '../../model/instruction.ts'
import { bankKit } from '../kits.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'

/** Draws what a bank payment is matched by, as the loudest thing of its screen; where no code could be read, what the backend says of it. */
export function Reference(props: { instruction: BankTransfer }): JSX.Element {
  const { text } = useText().with(bankKit.use().enBank)
  const copy = (value: string) => (
    <CopyButton
      kind="primary"
      text={value}
      words={{ copy: text().bank.copyReference, copied: text().frame.copied, byHand: text().frame.byHand }}
    />
  )
  return (
    <Switch>
      <Match when={props.instruction.reference}>
        {(reference) => (
          <div class="card reference">
            <span class="label">{text().bank.reference}</span>
            <p class="code">
              <bdi dir="ltr" translate="no" data-reference={reference()}>
                {reference()}
              </bdi>
            </p>
            <p class="small">{text().bank.referenceWhy}</p>
            <Show when={props.instruction.message}>
              {(message) => (
                <p class="small">
                  <bdi>{message()}</bdi>
                </p>
              )}
            </Show>
            {copy(reference())}
          </div>
        )}
      </Match>
      <Match when={props.instruction.message}>
        {(message) => (
          <div class="card reference">
            <span class="label">{text().bank.message}</span>
            <p>
              <bdi>{message()}</bdi>
            </p>
            {copy(message())}
          </div>
        )}
      </Match>
    </Switch>
  )
}
