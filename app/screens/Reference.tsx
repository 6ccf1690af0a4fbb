import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'

/** Names the session to quote when asking for help. */
export function Reference(props: { sessionId: string }): JSX.Element {
  const { text, fill } = useText()
  return <p class="muted small">{fill(text().frame.reach, { session: props.sessionId })}</p>
}
