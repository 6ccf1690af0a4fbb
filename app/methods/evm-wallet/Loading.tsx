import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import type { Part } from '../../lib/createPart.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'

/** Shows that something is on its way, or that it did not come and how to try again. */
export function Loading(props: { part: Part<unknown> }): JSX.Element {
  const { text, failure } = useText()
  return (
    <Show when={props.part.state().status === 'failed'} fallback={<Skeleton rows={4} />}>
      <p class="muted">{failure('backend_unreachable').title}.</p>
      <Button kind="secondary" onClick={() => props.part.retry()}>
        {text().frame.retry}
      </Button>
    </Show>
  )
}
