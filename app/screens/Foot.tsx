import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enRest } from '../i18n/enRest.ts'
import { hasTabs } from '../lib/hasTabs.ts'
import type { OutsideLink } from '../lib/hostAbilities.ts'
import { leaveByHost } from '../lib/leaveByHost.ts'
import { loadSignedIn } from '../gates/kits.ts'
import { loadAside } from '../methods/registry.ts'
import type { Session } from '../model/session.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'

const SessionFacts = whenLoaded(async () => (await loadAside()).SessionFacts)
const SignedIn = whenLoaded(loadSignedIn)

const { email, url = email && `mailto:${email}` } = deployment.support ?? {}
const supportLink: OutsideLink | undefined = url ? { kind: 'support', url } : undefined

/** Draws the quiet last lines of every screen: who is signed in, help, and the details to quote. */
export function Foot(props: { session: Session | undefined }): JSX.Element {
  const { text } = useText().with(enRest)
  const running = useSession()
  return (
    <>
      <Show when={props.session && running.ramp}>
        <SignedIn />
      </Show>
      {supportLink && (
        <a
          class="link"
          href={supportLink.url}
          target={supportLink.url.startsWith('http') && hasTabs() ? '_blank' : undefined}
          rel="noreferrer"
          onClick={(event) => leaveByHost(event, supportLink)}
        >
          {text().foot.help}
        </a>
      )}
      <Show when={props.session}>
        {(session) => (
          <Disclosure summary={text().foot.details}>
            <SessionFacts session={session()} />
          </Disclosure>
        )}
      </Show>
    </>
  )
}
