import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Title } from '../ui/Title.tsx'
import { MoneyMeter } from './MoneyMeter.tsx'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that less than asked arrived while the payment is not given up: nothing is on its way, and the figures come first. */
export function Short(props: ScreenProps<'processing'>): JSX.Element {
  const { TransactionLink } = outcomesKit.use()
  const { text } = useText().with(enEnds)
  const running = useSession()
  const session = () => props.state.session
  return (
    <section class="panel">
      <Title lead={text().short.body}>{text().short.title}</Title>
      <MoneyMeter session={session()} />
      <TransactionLink
        transaction={session().sourceTransfer ?? running.sentTransfer()}
        kind="source"
        chainId={session().route?.asset?.chainId}
        address={session().route?.receiverAddress}
      />
    </section>
  )
}
