import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { shortAddress } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enUnread } from '../../i18n/enUnread.ts'
import type { Provable } from '#island/solana'

/** Lists what it is in a transaction that the page cannot read. */
export function Unread(props: { provable: Provable }): JSX.Element {
  const { text, fill } = useText().with(enUnread)
  return (
    <ul class="small">
      <For each={props.provable.programs}>
        {(program) => <li>{fill(text().unread.program, { address: shortAddress(program) })}</li>}
      </For>
      <Show when={props.provable.tables.length > 0}>
        <li>{fill(text().unread.tables, { count: String(props.provable.tables.length) })}</li>
      </Show>
      <For each={props.provable.signers}>
        {(signer) => <li>{fill(text().unread.signer, { address: shortAddress(signer) })}</li>}
      </For>
    </ul>
  )
}
