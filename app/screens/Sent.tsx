import type { JSX } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import type { SentTransfer } from '../session/journal.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stages } from '../ui/Stages.tsx'
import { Title } from '../ui/Title.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'
import { Ago } from './Ago.tsx'
import { TransactionLink } from './TransactionLink.tsx'

/** Says that the payer's wallet sent the money, before the backend has seen it, so that nobody pays twice. */
export function Sent(props: { sent: SentTransfer }): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const navigation = useNavigation()
  const facts = useLiveSession()
  const network = () => chainName(props.sent.chainId)
  const next = (): readonly [string, string] => {
    const { target, bank } = facts()
    const sale = text().bankStages.sell
    if (bank?.direction === 'sell') return [sale.moves, fill(sale.arrives, { account: target.address }).trim()]
    const arrival = { network: chainName(target.asset.chainId) }
    return [fill(text().processing.moving, arrival), fill(text().processing.arrives, arrival)]
  }
  return (
    <section class="panel">
      <Title lead={fill(text().sent.body, { network: network() })}>{text().sent.title}</Title>
      <Stages
        stages={[
          {
            label: text().sent.title,
            state: 'done',
            note: <Ago since={props.sent.sentAt} />,
            link: <TransactionLink transaction={props.sent} kind="source" />,
          },
          { label: next()[0], state: 'now' },
          { label: next()[1], state: 'later' },
        ]}
      />
      <Disclosure summary={text().sent.again}>
        <p class="muted">{text().sent.againBody}</p>
        <Button kind="secondary" onClick={() => navigation.go({ at: 'choose' })}>
          {text().sent.payAgain}
        </Button>
      </Disclosure>
    </section>
  )
}
