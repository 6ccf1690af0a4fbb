import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSeen } from '../../i18n/enSeen.ts'
import { whenLoaded } from '../../parts/whenLoaded.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import { sendingKit } from '../kits.ts'
import { createOpenSendSign } from './createOpenSendSign.ts'

/** Says, where a session is over, that a wallet which may still ask for its payment is to be refused, as long as nobody knows how that ended. */
export function StillAsked(): JSX.Element {
  const { sessionId } = useLiveSession()()
  const mayBeOpen = createOpenSendSign(sessionId)
  return (
    <Show when={mayBeOpen()}>
      <Words sessionId={sessionId} />
    </Show>
  )
}

/** What knows it comes only where a wallet was asked. */
const Words = whenLoaded(async () => {
  const { hasSendMark, hearSendMarks } = await sendingKit.load()
  return (props: { sessionId: string }) => {
    const { text } = useText().with(enSeen)
    hearSendMarks()
    return (
      <Show when={hasSendMark(props.sessionId, Date.now())}>
        <Notice kind="warning" word={text().frame.warning} isAlert>
          {text().seen.refuse}
        </Notice>
      </Show>
    )
  }
})
