import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enBank } from '../../i18n/enBank.ts'
import type { BankTransfer } from '../../model/instruction.ts'
import { Title } from '../../ui/Title.tsx'

/** Shows the account to transfer to, the reference first. */
export function Pay(props: { instruction: BankTransfer }): JSX.Element {
  const { text } = useText().with(enBank)
  return (
    <section class="panel">
      <Title>{text().bank.title}</Title>
      <dl>
        <Show when={props.instruction.reference}>
          {(reference) => (
            <>
              <dt>{text().bank.reference}</dt>
              <dd>{reference()}</dd>
            </>
          )}
        </Show>
        <For each={props.instruction.rows}>
          {({ label, value }) => (
            <>
              <dt>{text().bank.rows[label]}</dt>
              <dd>{value}</dd>
            </>
          )}
        </For>
      </dl>
    </section>
  )
}
