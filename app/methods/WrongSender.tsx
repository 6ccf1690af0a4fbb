import type { Accessor, JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { shortAddress } from '../i18n/describeLanding.ts'
import { enBank } from '../i18n/enBank.ts'
import type { Transfer } from '../model/instruction.ts'
import { Notice } from '../ui/Notice.tsx'

type Connected = { readonly info: { readonly name: string }; readonly account: string }

/** Says that a wallet shows another account than the one whose payment counts. */
export function WrongSender(props: {
  connecting: { readonly connection: Accessor<Connected | undefined> }
  instruction: Transfer
}): JSX.Element {
  const { text, fill } = useText().with(enBank)
  const words = () => {
    const known = props.connecting.connection()
    return fill(text().sale.wrongBody, {
      wallet: known?.info.name ?? '',
      shown: shortAddress(known?.account ?? ''),
      wanted: shortAddress(props.instruction.senderAddress ?? ''),
    })
  }
  return (
    <Notice kind="warning" word={text().frame.warning} title={`${text().sale.wrong}.`} isAlert>
      {words()}
    </Notice>
  )
}
