import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { deployment } from '#deployment'
import { enEnds } from '../i18n/enEnds.ts'
import type { Issue, Session } from '../model/session.ts'
import { Notice } from '../ui/Notice.tsx'
import { MoneyMeter } from './MoneyMeter.tsx'

/** What other parts of a screen say already. */
const isDrawn = (issue: Issue | undefined) =>
  issue === 'underpaid' || issue === 'overpaid' || issue === 'refund_started'

/** Says the trait of a payment beside its status, if it has one; one of another amount has its figures. */
export function IssueNotice(props: { session: Session }): JSX.Element {
  const { text, fill } = useText().with(enEnds)
  const issue = () => {
    const { issue: found } = props.session
    return isDrawn(found) ? undefined : found
  }
  return (
    <>
      <MoneyMeter session={props.session} />
      <Show when={issue()}>
        {(known) => (
          <Notice
            kind={known() === 'delivery_unreported' ? 'info' : 'warning'}
            word={known() === 'delivery_unreported' ? text().frame.information : text().frame.warning}
          >
            {fill(text().issues[known()], { brand: deployment.brand.name })}
          </Notice>
        )}
      </Show>
    </>
  )
}
