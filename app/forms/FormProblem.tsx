import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enForms } from '../i18n/enForms.ts'
import { Countdown } from '../ui/Countdown.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Says why what the payer sent came to nothing, and what to do; what was typed is still there. */
export function FormProblem(props: { error: DepositError }): JSX.Element {
  const { text, failure } = useText().with(enForms)
  const body = () => (props.error.code === 'backend_rejected' ? text().forms.refused : failure(props.error.code).body)
  const waitMs = () =>
    isDepositError(props.error, 'backend_rate_limited') ? props.error.context.retryAfterMs : undefined
  return (
    <Notice kind="warning" word={text().frame.warning} title={`${failure(props.error.code).title}.`} isAlert>
      {body()}{' '}
      <Show when={waitMs()}>
        {(wait) => (
          <>
            {text().forms.wait} <Countdown until={Date.now() + wait()} label="" />.
          </>
        )}
      </Show>
    </Notice>
  )
}
