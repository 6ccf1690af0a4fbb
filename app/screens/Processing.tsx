import type { JSX } from 'solid-js'
import { Match, Show, Switch, untrack } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { formatMinutes } from '../i18n/formatMinutes.ts'
import { formatTime } from '../i18n/formatTime.ts'
import { createLate } from '../lib/createLate.ts'
import { loadAside } from '../methods/registry.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import type { Stage } from '../ui/Stages.tsx'
import { Stages } from '../ui/Stages.tsx'
import { Title } from '../ui/Title.tsx'
import { createSeenAt } from './createSeenAt.ts'
import { IssueLater } from './IssueLater.tsx'
import { endLater } from './outcomesLater.ts'
import type { ScreenProps } from './screens.ts'
import { TransactionLink } from './TransactionLink.tsx'
import { usualRange } from './usualRange.ts'

const WaitingTools = whenLoaded(async () => (await loadAside()).WaitingTools)
const BankProcessing = endLater((all) => all.bankProcessing)
const Said = endLater((all) => all.said)
const Short = endLater((all) => all.short)

/** Shows the payment on its way, or what came of it that is none of that: too little, or the payer's word alone. */
export function Processing(props: ScreenProps<'processing'>): JSX.Element {
  const issue = () => props.state.session.issue
  const { lookAgain, sentTransfer } = useSession()
  return (
    <>
      <Switch fallback={<OnItsWay state={props.state} exit={props.exit} />}>
        <Match when={props.state.session.bank}>
          {(bank) => <BankProcessing session={props.state.session} bank={bank()} />}
        </Match>
        <Match when={issue() === 'underpaid'}>
          <Short state={props.state} exit={props.exit} />
        </Match>
        <Match when={issue() === 'reported_paid'}>
          <Said state={props.state} exit={props.exit} />
        </Match>
      </Switch>
      <Show when={lookAgain ?? !sentTransfer()}>
        <WaitingTools session={props.state.session} />
      </Show>
    </>
  )
}

/** What happened, what happens now and how long that usually takes. */
function OnItsWay(props: ScreenProps<'processing'>): JSX.Element {
  const { text, fill, formatTag, amount, list } = useText().with(enOutcomes)
  const running = useSession()
  const session = () => props.state.session
  const seenAt = untrack(() => createSeenAt(session().sessionId, 'processing'))
  const from = () => session().route?.asset?.chainId ?? session().sourceTransfer?.chainId
  const to = () => session().target.asset.chainId
  const range = () => usualRange(from(), to())
  const isSlow = untrack(() => createLate(Math.max(0, seenAt + range().most * 2 * 60_000 - Date.now())))
  const seenAmount = () => {
    const { sourceTransfer: sent, route } = session()
    const asset = sent?.asset ?? route?.asset
    return asset && sent?.amount !== undefined ? [amount(sent.amount, asset)] : []
  }
  const stages = (): readonly Stage[] => {
    const source = from()
    const arrival = { network: chainName(to()) }
    return [
      {
        label: source ? fill(text().processing.seenOn, { network: chainName(source) }) : text().processing.seen,
        state: 'done',
        note: list([...seenAmount(), formatTime(formatTag(), seenAt)]),
        link: (
          <TransactionLink
            transaction={session().sourceTransfer ?? running.sentTransfer()}
            kind="source"
            chainId={source}
            address={session().route?.receiverAddress}
          />
        ),
      },
      {
        label: fill(text().processing.moving, arrival),
        state: 'now',
        note: isSlow()
          ? text().processing.slow
          : fill(text().processing.usual, { range: formatMinutes(formatTag(), range().least, range().most) }),
      },
      {
        label: fill(text().processing.arrives, arrival),
        state: 'later',
        link: (
          <TransactionLink
            transaction={session().delivery}
            kind="delivery"
            chainId={to()}
            address={session().target.address}
          />
        ),
      },
    ]
  }
  return (
    <section class="panel">
      <Title lead={text().processing.close}>{text().processing.title}</Title>
      <IssueLater session={session()} />
      <Stages stages={stages()} />
    </section>
  )
}
