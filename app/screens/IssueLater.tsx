import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Session } from '../model/session.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { figuresOf } from './figuresOf.ts'
import { endsKit } from './outcomesLater.ts'

const IssueNotice = whenLoaded(async () => (await endsKit.load()).issueNotice)

/** Says the trait of a payment beside its status, if it has one or less came than was asked for: what says it is loaded then. */
export function IssueLater(props: { session: Session }): JSX.Element {
  return (
    <Show when={props.session.issue ?? figuresOf(props.session)?.missing}>
      <IssueNotice session={props.session} />
    </Show>
  )
}
