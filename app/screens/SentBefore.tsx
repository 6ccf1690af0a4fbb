import type { JSX } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import type { SentTransfer } from '../session/journal.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Title } from '../ui/Title.tsx'
import { Ago } from './Ago.tsx'
import { TransactionLink } from './TransactionLink.tsx'

/** Stands before another choice while a payment is on its way: says when it was sent, and asks whether to pay again. */
export function SentBefore(props: { sent: SentTransfer; onAgree: () => void }): JSX.Element {
  const { text } = useText().with(enOutcomes)
  const navigation = useNavigation()
  return (
    <section class="panel" data-sent-before>
      <Title lead={<Ago since={props.sent.sentAt} />}>{text().sent.before}</Title>
      <Notice kind="warning" word={text().frame.warning}>
        {text().sent.beforeBody}
      </Notice>
      <TransactionLink transaction={props.sent} kind="source" />
      <Button onClick={() => navigation.replace({ at: 'status' })}>{text().sent.stay}</Button>
      <Button kind="secondary" onClick={() => props.onAgree()}>
        {text().sent.leave}
      </Button>
    </section>
  )
}
