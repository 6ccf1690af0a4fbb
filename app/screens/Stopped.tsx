import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enStopped } from '../i18n/enStopped.ts'
import { Icon } from '../ui/Icon.tsx'
import { Title } from '../ui/Title.tsx'
import { Reference } from './Reference.tsx'
import type { ScreenProps } from './screens.ts'

const dangerPath = 'M10 6v4.6m0 2.9v.1M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9l4.4-4.4Z'

/**
 * Says not to send, and to refuse a wallet that asks for it still. The only red screen; no address, amount or link is on it. An address that was moved elsewhere by the
 * payer looks like a stolen one: whoever knows of that choice is sent to where it was made, never to the new address.
 */
export function Stopped(props: ScreenProps<'stopped'>): JSX.Element {
  const { text, fill, failure } = useText().with(enStopped)
  const elsewhere = () => props.state.error.code === 'address_changed' && text().stopped.elsewhere
  return (
    <section class="panel stop" role="alert">
      <Icon path={dangerPath} />
      <Title isHuge>{text().stopped.title}</Title>
      <p>
        {failure(props.state.error.code).body} {fill(text().stopped.body, { brand: deployment.brand.name })}{' '}
        {elsewhere()}
      </p>
      <Show when={props.state.session}>{(session) => <Reference sessionId={session().sessionId} />}</Show>
    </section>
  )
}
