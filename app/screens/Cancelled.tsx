import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that the payment was cancelled. */
export function Cancelled(props: ScreenProps<'cancelled'>): JSX.Element {
  const { End } = outcomesKit.use()
  const { text } = useText().with(enEnds)
  const isPurchase = () => props.state.session.bank?.direction === 'buy'
  return (
    <End
      kind="ended"
      title={text().cancelled.title}
      lead={isPurchase() ? text().cancelled.bank : text().cancelled.body}
      exit={props.exit}
    />
  )
}
