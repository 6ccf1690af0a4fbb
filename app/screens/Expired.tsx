import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { useSession } from '../session/SessionContext.tsx'
import { Notice } from '../ui/Notice.tsx'
import { MoneyMeter } from './MoneyMeter.tsx'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that the link ended: that nothing was taken or what this wallet sent, what a late payment does, and how to pay now. */
export function Expired(props: ScreenProps<'expired'>): JSX.Element {
  const { End, formatTime, TransactionLink } = outcomesKit.use()
  const { text, fill, formatTag } = useText().with(enEnds)
  const brand = { brand: deployment.brand.name }
  const session = () => props.state.session
  const sent = useSession().sentTransfer
  const lead = () => {
    const transfer = sent()
    if (transfer) return fill(text().expired.sentAt, { time: formatTime(formatTag(), transfer.sentAt) })
    const { sourceTransfer, issue } = session()
    return sourceTransfer || issue === 'underpaid' ? text().expired.seen : text().expired.nothing
  }
  return (
    <End kind="ended" title={text().expired.title} lead={lead()} exit={props.exit}>
      <MoneyMeter session={session()} />
      <Show when={session().route}>
        <Notice kind="info" word={text().frame.information}>
          {fill(session().isAddressReusable ? text().expired.stillTaken : text().expired.askHelp, brand)}
        </Notice>
      </Show>
      <Show
        when={sent()}
        fallback={<p>{fill(session().route?.receiverAddress ? text().expired.next : text().expired.link, brand)}</p>}
      >
        {(transfer) => <TransactionLink transaction={transfer()} kind="source" />}
      </Show>
    </End>
  )
}
