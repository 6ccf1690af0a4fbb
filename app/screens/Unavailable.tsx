import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import type { ErrorCode } from '../errors.ts'
import { consequence } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Outcome } from '../ui/Outcome.tsx'
import { Title } from '../ui/Title.tsx'
import type { ScreenProps } from './screens.ts'

const linkCodes: readonly ErrorCode[] = ['param_missing', 'param_invalid', 'backend_unknown', 'origin_denied']

/** What helps only whoever made the link comes later. */
const LinkProblem = whenLoaded(async () => (await import('./LinkProblem.tsx')).LinkProblem)

/** Says in its own words why nothing can be shown, and what to do. */
export function Unavailable(props: ScreenProps<'unavailable'>): JSX.Element {
  const { text, fill } = useText()
  const { retry } = useSession()
  const code = () => props.state.error.code
  const isPassing = () => consequence[code()] !== 'fatal'
  return (
    <section class="panel" role="alert">
      <Outcome kind="info" />
      <Title lead={text().errors[code()].body}>{text().errors[code()].title}</Title>
      <Show when={code() !== 'origin_denied'}>
        <p>
          {isPassing() ? text().unavailable.trying : fill(text().unavailable.next, { brand: deployment.brand.name })}
        </p>
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
