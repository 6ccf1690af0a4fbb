import type { JSX } from 'solid-js'
import { createEffect, Show } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { useNavigation } from '../session/createNavigation.tsx'
import { Ask } from './Ask.tsx'
import { ChoosePanel } from './MethodPanel.tsx'
import type { ScreenProps } from './screens.ts'

/** Asks where the money is now; a single way is entered at once. */
export function RequiresPaymentMethod(props: ScreenProps<'requires_payment_method'>): JSX.Element {
  const { text } = useText()
  const navigation = useNavigation()
  const offers = () => props.state.session.offers
  const open = () => offers().find(({ kind }) => kind === navigation.view().at)
  createEffect(() => {
    const [only, second] = offers()
    if (only && !second && !open()) navigation.replace({ at: only.kind, step: 'choose' })
  })
  return (
    <Show when={open()} keyed fallback={<Ask session={props.state.session} question={text().choose.question} />}>
      {(offer) => <ChoosePanel offer={offer} />}
    </Show>
  )
}
