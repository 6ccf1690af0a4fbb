import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { useSession } from '../session/SessionContext.tsx'
import { IssueNotice } from './IssueNotice.tsx'
import { Reference } from './Reference.tsx'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that the payment failed and who can help, with the reference to quote. */
export function Failed(props: ScreenProps<'failed'>): JSX.Element {
  const { End, TransactionLink } = outcomesKit.use()
  const { text, fill } = useText().with(enEnds)
  const running = useSession()
  const session = () => props.state.session
  const isShort = () => session().issue === 'underpaid'
  const sent = () => session().sourceTransfer ?? running.sentTransfer()
  const lead = () => {
    if (isShort()) return text().short.late
    return sent() ? fill(text().failed.sent, { brand: deployment.brand.name }) : text().failed.body
  }
  return (
    <End kind="bad" title={isShort() ? text().short.title : text().failed.title} lead={lead()} exit={props.exit}>
      <IssueNotice session={session()} />
      <TransactionLink transaction={sent()} kind="source" />
      <Show when={!isShort()}>
        <Reference sessionId={session().sessionId} />
      </Show>
    </End>
  )
}
