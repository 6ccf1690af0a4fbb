import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sendingKit } from '../kits.ts'

/** Says that no Solana wallet is in this browser. */
export function NoWallet(): JSX.Element {
  const { text } = useText().with(sendingKit.use().enWallet)
  return (
    <Notice kind="info" word={text().frame.information} title={`${text().choose.noWallet}.`}>
      {text().wallet.noneBody}
    </Notice>
  )
}
