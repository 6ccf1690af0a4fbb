import type { JSX } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Says what went wrong with what the payer just did, and what to do; the screen stays. */
export function Problem(props: { error: DepositError }): JSX.Element {
  const { text, failure } = useText()
  return (
    <Notice kind="warning" word={text().frame.warning} title={`${failure(props.error.code).title}.`} isAlert>
      {failure(props.error.code).body}
    </Notice>
  )
}
