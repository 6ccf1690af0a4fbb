import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { Notice } from '../ui/Notice.tsx'
import { End } from './End.tsx'
import type { ScreenProps } from './screens.ts'

/** Says that the link ended: that nothing was taken, what a late payment does, and how to pay now. */
export function Expired(props: ScreenProps<'expired'>): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const session = () => props.state.session
  return (
    <End kind="ended" title={text().expired.title} lead={text().expired.nothing} exit={props.exit}>
      <Show when={session().route}>
        <Notice kind="info" word={text().frame.information} title={text().expired.sent}>
          {session().isAddressReusable ? text().expired.forwarded : text().expired.watched}
        </Notice>
      </Show>
      <p>{fill(text().expired.next, { brand: deployment.brand.name })}</p>
    </End>
  )
}
