import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sendingKit } from '../kits.ts'

/** Says that a wallet may have paid already, as long as nobody knows how its last send ended, and lets the payer say that it did not. */
export function OpenSend(props: { sessionId: string }): JSX.Element {
  const { enWallet, hasSendMark, hearSendMarks, markSend } = sendingKit.use()
  const { text, failure } = useText().with(enWallet)
  hearSendMarks()
  return (
    <Show when={hasSendMark(props.sessionId, Date.now())}>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('wallet_unknown_outcome').title}.`} isAlert>
        {text().wallet.lookBody}
      </Notice>
      <Button kind="secondary" onClick={() => markSend(props.sessionId)}>
        {text().wallet.unsent}
      </Button>
    </Show>
  )
}
