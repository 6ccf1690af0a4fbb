import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import { deployment } from '#deployment'
import type { ErrorCode } from '../errors.ts'
import { consequenceOf, isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enUnavailable } from '../i18n/enUnavailable.ts'
import { addStyle } from '../lib/addStyle.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Countdown } from '../ui/Countdown.tsx'
import { Title } from '../ui/Title.tsx'
import style from '../ui/outcome.css?inline'
import { LinkProblem } from './LinkProblem.tsx'
import type { ScreenProps } from './screens.ts'

addStyle(style)

const linkCodes: readonly ErrorCode[] = [
  'param_missing',
  'param_invalid',
  'backend_unknown',
  'origin_denied',
  'page_origin_opaque',
]

/** Says in its own words why nothing can be shown, and what to do. */
export function Unavailable(props: ScreenProps<'unavailable'>): JSX.Element {
  const { text, fill, failure } = useText().with(enUnavailable)
  const { retry } = useSession()
  const code = () => props.state.error.code
  const opensAt = createMemo(() => {
    const { error } = props.state
    const waitMs = isDepositError(error, 'backend_rate_limited') ? error.context.retryAfterMs : undefined
    return waitMs === undefined ? undefined : Date.now() + waitMs
  })
  const isPassing = () => consequenceOf(code()) !== 'fatal'
  return (
    <section class="panel" role="alert">
      <svg class="outcome info" viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r="19" />
        <path pathLength="1" d="M20 18.5V28m0-16.5v.1" />
      </svg>
      <Title lead={failure(code()).body}>{failure(code()).title}</Title>
      <Show when={code() !== 'origin_denied' && code() !== 'page_origin_opaque'}>
        <p>
          {isPassing() ? text().unavailable.trying : fill(text().unavailable.next, { brand: deployment.brand.name })}
        </p>
      </Show>
      <Show when={opensAt()}>
        {(until) => (
          <p class="muted">
            {text().unavailable.again} <Countdown until={until()} label="" />
          </p>
        )}
      </Show>
      <Show when={linkCodes.includes(code())}>
        <LinkProblem error={props.state.error} />
      </Show>
      <Show when={isPassing() || code() === 'session_unauthorized' || code() === 'session_not_found'}>
        <Button kind={isPassing() ? 'primary' : 'secondary'} onClick={() => retry()}>
          {text().frame.retry}
        </Button>
      </Show>
    </section>
  )
}
