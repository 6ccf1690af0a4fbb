import type { JSX } from 'solid-js'
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
  const { text } = useText().with(enOutcomes)
  const running = useSession()
  return (
    <End kind="bad" title={text().failed.title} lead={text().failed.body} exit={props.exit}>
      <IssueNotice issue={props.state.session.issue} />
      <TransactionLink transaction={props.state.session.sourceTransfer ?? running.sentTransfer()} kind="source" />
      <Reference sessionId={props.state.session.sessionId} />
    </End>
  )
}
