import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { deployment } from '#deployment'
import { enEnds } from '../i18n/enEnds.ts'
import type { Session } from '../model/session.ts'
import { Title } from '../ui/Title.tsx'
import { IssueNotice } from './IssueNotice.tsx'

/** Says why nothing can be paid from here: another page goes on with it, another wallet does, or there are no details. */
export function Elsewhere(props: { session: Extract<Session, { status: 'waiting_payment' }> }): JSX.Element {
  const { text, fill } = useText().with(enEnds)
  const words = () => {
    const { issue, instruction } = props.session
    if (issue === 'watch_only') return text().elsewhere.page
    if (instruction.kind === 'untold') return text().elsewhere.untold
    return instruction.kind === 'sign' ? text().elsewhere.wallet : text().elsewhere.nothing
  }
  return (
    <>
      <Title lead={fill(words().body, { brand: deployment.brand.name })}>{words().title}</Title>
      <Show when={props.session.issue === 'key_ended'}>
        <IssueNotice session={props.session} />
      </Show>
    </>
  )
}
