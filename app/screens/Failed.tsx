import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { useSession } from '../session/SessionContext.tsx'
import { End } from './End.tsx'
import { IssueNotice } from './IssueNotice.tsx'
import { Reference } from './Reference.tsx'
import type { ScreenProps } from './screens.ts'
import { TransactionLink } from './TransactionLink.tsx'

/** Says that the payment failed and who can help, with the reference to quote. */
export function Failed(props: ScreenProps<'failed'>): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
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
