import type { JSX } from 'solid-js'
import { Show, untrack } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { BankLeg } from '../model/ramp.ts'
import type { Session } from '../model/session.ts'
import { useSession } from '../session/SessionContext.tsx'
import type { Stage } from '../ui/Stages.tsx'
import { Title } from '../ui/Title.tsx'
import { bankSteps } from './bankStages.ts'
import { IssueNotice } from './IssueNotice.tsx'
import { outcomesKit } from './outcomesLater.ts'

/** Shows how far a payment from or to a bank is, in words of its three steps: by what the backend said, and no more. */
export function BankProcessing(props: { session: Session; bank: BankLeg }): JSX.Element {
  const { createSeenAt, enOutcomes, formatTime, Stages, TransactionLink } = outcomesKit.use()
  const { text, fill, formatTag } = useText().with({ ...enEnds, ...enOutcomes })
  const running = useSession()
  const seenAt = untrack(() => createSeenAt(props.session.sessionId, 'processing'))
  const words = () => ({ ...text().payout, ...text().bankStages[props.bank.direction] })
  const isReview = () => props.session.issue === 'review'
  const coin = () => (props.bank.direction === 'buy' ? props.session.target.asset : props.session.route?.asset)
  const places = () => ({
    coin: coin()?.symbol ?? '',
    network: chainName(coin()?.chainId ?? props.session.target.asset.chainId),
    account: props.session.target.address,
  })
  const ends = () => {
    const { completesAt, direction } = props.bank
    // A time that has passed promises nothing.
    if (completesAt !== undefined && completesAt > Date.now())
      return fill(text().bankStages.expected, { time: formatTime(formatTag(), completesAt) })
    return direction === 'sell' ? text().bankStages.days : undefined
  }
  const counts = () => {
    const { confirmations: blocks } = props.bank
    return blocks === undefined ? undefined : fill(text().bankStages.blocks, { ...places(), blocks: String(blocks) })
  }
  const stages = (): readonly Stage[] => {
    const [paid, moves, arrives] = bankSteps(props.bank)
    const isSale = props.bank.direction === 'sell'
    return [
      {
        label: fill(paid === 'done' ? words().paid : words().pays, places()),
        state: paid,
        note: paid === 'done' ? formatTime(formatTag(), seenAt) : undefined,
        link: <TransactionLink transaction={props.session.sourceTransfer ?? running.sentTransfer()} kind="source" />,
      },
      { label: fill(words().moves, places()), state: moves, note: moves === 'now' ? ends() : undefined },
      {
        label: fill(words().arrives, places()).trim(),
        state: arrives,
        note: arrives === 'now' ? (isSale ? ends() : (ends() ?? counts())) : isSale ? undefined : counts(),
        link: <TransactionLink transaction={props.session.delivery} kind="delivery" />,
      },
    ]
  }
  return (
    <section class="panel">
      <Title lead={isReview() ? text().bankStages.reviewBody : text().processing.close}>
        {isReview() ? text().bankStages.review : text().processing.title}
      </Title>
      <Show when={!isReview()}>
        <IssueNotice session={props.session} />
      </Show>
      <Stages stages={stages()} />
    </section>
  )
}
