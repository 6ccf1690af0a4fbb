import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enStopped } from '../i18n/enStopped.ts'
import { Icon } from '../ui/Icon.tsx'
import { Title } from '../ui/Title.tsx'
import { Reference } from './Reference.tsx'
import type { ScreenProps } from './screens.ts'

/** Says not to send. The only red screen; no address, amount or link is on it. */
export function Stopped(props: ScreenProps<'stopped'>): JSX.Element {
  const { text, fill, failure } = useText().with(enStopped)
  return (
    <section class="panel stop" role="alert">
      <Icon name="danger" />
      <Title isHuge>{text().stopped.title}</Title>
      <p>
        {failure(props.state.error.code).body} {fill(text().stopped.body, { brand: deployment.brand.name })}
      </p>
      <Show when={props.state.session}>{(session) => <Reference sessionId={session().sessionId} />}</Show>
    </section>
  )
}
