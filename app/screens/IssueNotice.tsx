import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import type { Issue } from '../model/session.ts'
import { Notice } from '../ui/Notice.tsx'

/** Says the trait of a payment beside its status, if it has one. */
export function IssueNotice(props: { issue: Issue | undefined }): JSX.Element {
  const { text } = useText()
  return (
    <Show when={props.issue}>
      {(issue) => (
        <Notice kind="warning" word={text().frame.warning}>
          {text().issues[issue()]}
        </Notice>
      )}
    </Show>
  )
}
