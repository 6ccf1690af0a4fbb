import type { JSX } from 'solid-js'
import { createUniqueId, onMount } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import type { Challenge } from '../../model/ramp.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { gateKit } from '../kits.ts'

/** Shows the whole message that is signed, as it is: nothing in it turns around or is left out; and how long it holds. */
export function Message(props: { challenge: Challenge }): JSX.Element {
  const { text } = useText().with(enSignIn)
  const label = createUniqueId()
  let message: HTMLPreElement | undefined
  onMount(() => gateKit.use().rescueFocus(message))
  return (
    <div class="stack">
      <p id={label} class="muted small">
        {text().signIn.message}
      </p>
      <pre ref={message} class="message" dir="ltr" translate="no" tabindex="0" aria-labelledby={label} role="region">
        {props.challenge.message}
      </pre>
      <p class="waiting">
        {text().signIn.holds}
        <Countdown until={props.challenge.expiresAt} label="" />
      </p>
    </div>
  )
}
