import { deployment } from '#deployment'
import type { JSX } from 'solid-js'
import { createEffect, on, Show } from 'solid-js'
import { chainName } from '../chains/chains.ts'
import { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import type { SentTransfer } from '../session/journal.ts'
import { useSession } from '../session/SessionContext.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Stages } from '../ui/Stages.tsx'
import { Title } from '../ui/Title.tsx'
import { useLiveSession } from '../session/useLiveSession.ts'
import type { Fate } from '../watch/fate.ts'
import { Ago } from './Ago.tsx'
import { createSentFate } from './createSentFate.ts'
import { endLater } from './outcomesLater.ts'
import { TransactionLink } from './TransactionLink.tsx'

const SentBefore = endLater((all) => all.sentBefore)
const SentDoubt = endLater((all) => all.sentDoubt)
const SentGone = endLater((all) => all.sentGone)

/** Draws what was sent already; to a payer who goes to pay another way, a question first. */
export function Sent(props: {
  sent: SentTransfer
  isAway: boolean
  onAgree: (sent: SentTransfer) => void
}): JSX.Element {
  return (
    <Show when={props.isAway} fallback={<Watched sent={props.sent} />}>
      <SentBefore sent={props.sent} onAgree={() => props.onAgree(props.sent)} />
    </Show>
  )
}

/**
 * Follows a payment on its chain, before the backend has seen it, so that nobody pays twice. Paying again is offered where
 * nothing was sent for sure, and to a payer who says so where nobody else does.
 */
function Watched(props: { sent: SentTransfer }): JSX.Element {
  const { recordSent, reportNotice } = useSession()
  const fate = createSentFate(() => props.sent)
  const goneBy = () => {
    const { kind } = fate()
    return kind === 'cancelled' || kind === 'reverted' ? kind : undefined
  }
  createEffect(() => {
    const next = fate()
    if (next.kind === 'replaced') recordSent({ ...props.sent, hash: next.hash })
    if (next.kind !== 'stray') return
    reportNotice(new DepositError('wallet_wrong_chain', { expected: props.sent.chainId, actual: next.actual }))
  })
  return (
    <Show when={goneBy()} fallback={<OnItsWay sent={props.sent} fate={fate()} />}>
      {(by) => <SentGone sent={props.sent} by={by()} />}
    </Show>
  )
}

/** Says that the payer's wallet sent the money, and what the chain says of it, where anybody tells. */
function OnItsWay(props: { sent: SentTransfer; fate: Fate }): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const words = () => ({ network: chainName(props.sent.chainId), brand: deployment.brand.name })
  const kind = () => props.fate.kind
  const lead = () => {
    const known = kind()
    if (known === 'other') return undefined
    return fill(known === 'pending' || known === 'mined' ? text().sent[known] : text().sent.body, words())
  }
  const doubt = () => {
    const known = props.fate
    return known.kind === 'absent' || known.kind === 'stray' || known.kind === 'other' ? known : undefined
  }
  createEffect(on(lead, (said) => said && announce(said), { defer: true }))
  return (
    <section class="panel" data-sent={kind()}>
      <Title lead={lead()}>{text().sent.title}</Title>
      <Way sent={props.sent} isSeen={kind() === 'mined'} />
      <Show when={doubt()}>
        {(about) => (
          <SentDoubt sent={props.sent} doubt={about()}>
            <Again />
          </SentDoubt>
        )}
      </Show>
      <Show when={kind() === 'unknown'}>
        <Again />
      </Show>
    </section>
  )
}

/** Lets a payer whose wallet shows that the payment failed pay again. */
function Again(): JSX.Element {
  const { text } = useText().with(enOutcomes)
  const { recordSent } = useSession()
  return (
    <Disclosure summary={text().sent.again}>
      <p class="muted">{text().sent.againBody}</p>
      <Button kind="secondary" onClick={() => recordSent(undefined)}>
        {text().sent.payAgain}
      </Button>
    </Disclosure>
  )
}

/** How far the payment is, by what this page knows. */
function Way(props: { sent: SentTransfer; isSeen: boolean }): JSX.Element {
  const { text, fill } = useText().with(enOutcomes)
  const facts = useLiveSession()
  const next = (): readonly [string, string] => {
    const { target, bank } = facts()
    const { moves, arrives } = text().payout
    if (bank?.direction === 'sell') return [moves, fill(arrives, { account: target.address }).trim()]
    const arrival = { network: chainName(target.asset.chainId) }
    return [fill(text().processing.moving, arrival), fill(text().processing.arrives, arrival)]
  }
  return (
    <Stages
      stages={[
        {
          label: props.isSeen
            ? fill(text().processing.seenOn, { network: chainName(props.sent.chainId) })
            : text().sent.title,
          state: 'done',
          note: <Ago since={props.sent.sentAt} />,
          link: <TransactionLink transaction={props.sent} kind="source" />,
        },
        { label: next()[0], state: 'now' },
        { label: next()[1], state: 'later' },
      ]}
    />
  )
}
