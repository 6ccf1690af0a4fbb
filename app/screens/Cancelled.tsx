import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { End } from './End.tsx'
import type { ScreenProps } from './screens.ts'

/** Says that the payment was cancelled. */
export function Cancelled(props: ScreenProps<'cancelled'>): JSX.Element {
  const { text } = useText().with(enOutcomes)
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
