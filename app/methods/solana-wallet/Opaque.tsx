import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { later } from '../../parts/later.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { Provable } from '#island/solana'
import { loadLooking } from './loadLooking.ts'

const Unread = later(async () => (await loadLooking()).Unread)

/** Says that a transaction is not understood whole, who shows the rest, and what it is that the page cannot read. */
export function Opaque(props: { provable: Provable; wallet: string }): JSX.Element {
  const { text, fill } = useText().with(enSolana)
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={text().solana.opaqueTitle}>
        {fill(text().solana.opaqueBody, { wallet: props.wallet })}
      </Notice>
      <Disclosure summary={text().solana.opaqueWhat}>
        <Unread provable={props.provable} />
      </Disclosure>
    </>
  )
}
