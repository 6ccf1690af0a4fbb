import type { JSX } from 'solid-js'
import { ErrorBoundary, Match, Show, Switch } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import type { Part } from '../lib/createPart.ts'
import { valueOf } from '../lib/createPart.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'

/** A part that is late shows a skeleton, one that is missing can be tried again, one that breaks leaves the rest usable. */
export function LoadedPart<Face>(props: { part: Part<Face>; draw: (face: Face) => JSX.Element }): JSX.Element {
  const face = () => valueOf(props.part)
  return (
    <ErrorBoundary fallback={(_, reset) => <Broken onRetry={reset} />}>
      <Switch fallback={<Skeleton rows={4} />}>
        <Match when={props.part.state().status === 'failed'}>
          <Broken onRetry={() => props.part.retry()} />
        </Match>
        <Match when={face()}>
          {(ready) => (
            <Show when={ready()} keyed>
              {(drawn) => props.draw(drawn)}
            </Show>
          )}
        </Match>
      </Switch>
    </ErrorBoundary>
  )
}

/** Says that something did not load, and why where the browser knows it. */
export function Missing(props: { isOffline?: boolean }): JSX.Element {
  const { text } = useText()
  const reason = () => (props.isOffline ? text().frame.offline : undefined)
  return (
    <Notice kind="info" word={text().frame.information} title={reason()}>
      {text().frame.partFailed}
    </Notice>
  )
}

function Broken(props: { onRetry: () => void }): JSX.Element {
  const { text } = useText()
  return (
    <section class="panel">
      <Missing />
      <Button kind="secondary" onClick={() => props.onRetry()}>
        {text().frame.retry}
      </Button>
    </section>
  )
}
