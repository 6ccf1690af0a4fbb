import type { JSX } from 'solid-js'
import { createEffect, on, Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../../i18n/createI18n.tsx'
import { enIdentity } from '../../i18n/enIdentity.ts'
import type { IdentityStanding } from '../../model/ramp.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { announce } from '../../ui/announce.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import type { GateProps } from '../registry.ts'
import { OpenCheck } from './OpenCheck.tsx'

/** Where the payer can do something on the page of the check. */
const isOpen: Readonly<Record<IdentityStanding, boolean>> = {
  not_started: true,
  incomplete: true,
  needs_owners: true,
  under_review: false,
  paused: false,
  rejected: false,
  offboarded: false,
  unknown: true,
}

/** Says where the identity check stands and what happens next, and leads to its page where the payer can do something there. */
export function Identity(props: GateProps<'identity'>): JSX.Element {
  const { text, fill } = useText().with(enIdentity)
  const session = useSession()
  const brand = { brand: deployment.brand.name }
  const words = () => {
    // Who may not ask for the standing does not know it.
    const isUnseen = props.gate.standing === 'unknown' && !session.ramp
    return isUnseen ? text().identity.unseen : text().identity.standings[props.gate.standing]
  }
  createEffect(
    on(
      () => props.gate.standing,
      () => announce(words().title),
      { defer: true },
    ),
  )
  return (
    <section class="panel">
      <Title lead={fill(words().body, brand)}>{words().title}</Title>
      <Show when={props.gate.isForPayment}>
        <Notice kind="info" word={text().frame.information}>
          {text().identity.forPayment}
        </Notice>
      </Show>
      <Show when={props.gate.standing === 'under_review'}>
        <p class="waiting">
          <span class="mark" />
          {text().identity.looking}
        </p>
      </Show>
      <Show when={isOpen[props.gate.standing]}>
        <Show when={session.ramp} fallback={<p>{fill(text().identity.noPage, brand)}</p>}>
          {(ramp) => <OpenCheck ramp={ramp()} />}
        </Show>
      </Show>
    </section>
  )
}
