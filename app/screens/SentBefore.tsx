import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import type { SentTransfer } from '../session/journal.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Title } from '../ui/Title.tsx'
import { outcomesKit } from './outcomesLater.ts'

/** Stands before another choice while a payment is on its way: says when it was sent, and asks whether to pay again. */
export function SentBefore(props: { sent: SentTransfer; onAgree: () => void }): JSX.Element {
  const { Ago, TransactionLink } = outcomesKit.use()
  const { text } = useText().with(enEnds)
  const navigation = useNavigation()
  return (
    <section class="panel" data-sent-before>
      <Title lead={<Ago since={props.sent.sentAt} />}>{text().sentBefore.title}</Title>
      <Notice kind="warning" word={text().frame.warning}>
        {text().sentBefore.body}
      </Notice>
      <TransactionLink transaction={props.sent} kind="source" />
      <Button onClick={() => navigation.replace({ at: 'status' })}>{text().sentBefore.stay}</Button>
      <Button kind="secondary" onClick={() => props.onAgree()}>
        {text().sentBefore.leave}
      </Button>
    </section>
  )
}
