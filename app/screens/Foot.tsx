import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { loadSessionFacts } from '../methods/registry.ts'
import type { Session } from '../model/session.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { ExternalLink } from '../ui/ExternalLink.tsx'

const SessionFacts = whenLoaded(loadSessionFacts)

/** Draws the quiet last line of every screen: help, and the details to quote. */
export function Foot(props: { session: Session | undefined }): JSX.Element {
  const { text } = useText()
  const support = deployment.support
  return (
    <div class="line">
      <Show
        when={support?.url}
        fallback={
          <Show when={support?.email}>
            {(email) => (
              <a class="link" href={`mailto:${email()}`}>
                {text().frame.help}
              </a>
            )}
          </Show>
        }
      >
        {(url) => (
          <ExternalLink href={url()} hint={text().frame.opensTab}>
            {text().frame.help}
          </ExternalLink>
        )}
      </Show>
      <Show when={props.session}>
        {(session) => (
          <Disclosure summary={text().frame.details}>
            <SessionFacts session={session()} />
          </Disclosure>
        )}
      </Show>
    </div>
  )
}
