import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { shortAddress } from '../i18n/describeLanding.ts'
import { enBank } from '../i18n/enBank.ts'
import { Notice } from '../ui/Notice.tsx'

/** Says that a wallet shows another account than the one whose payment counts. */
export function WrongSender(props: {
  connection: { readonly info: { readonly name: string }; readonly account: string }
  wanted: string
}): JSX.Element {
  const { text, fill } = useText().with(enBank)
  return (
    <Notice kind="warning" word={text().frame.warning} title={`${text().sale.wrong}.`} isAlert>
      {fill(text().sale.wrongBody, {
        wallet: props.connection.info.name,
        shown: shortAddress(props.connection.account),
        wanted: shortAddress(props.wanted),
      })}
    </Notice>
  )
}
