import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import { shortAddress } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Provable } from '#island/solana'

/** Says that a transaction is not understood whole, who shows the rest, and what it is that the page cannot read. */
export function Opaque(props: { provable: Provable; wallet: string }): JSX.Element {
  const { text, fill } = useText().with(enSolana)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={text().solana.opaqueTitle}>
        {fill(text().solana.opaqueBody, { wallet: props.wallet })}
      </Notice>
      <Disclosure summary={text().solana.opaqueWhat}>
        <ul class="small">
          <For each={props.provable.programs}>
            {(program) => <li>{fill(text().solana.program, { address: shortAddress(program) })}</li>}
          </For>
          <Show when={props.provable.tables.length > 0}>
            <li>{fill(text().solana.tables, { count: String(props.provable.tables.length) })}</li>
          </Show>
          <For each={props.provable.signers}>
            {(signer) => <li>{fill(text().solana.signer, { address: shortAddress(signer) })}</li>}
          </For>
        </ul>
      </Disclosure>
    </>
  )
}
