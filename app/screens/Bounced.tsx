import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { addressGroups } from '../chains/addressGroups.ts'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import { useSession } from '../session/SessionContext.tsx'
import { AddressText } from '../ui/AddressText.tsx'
import type { ScreenProps } from './screens.ts'
import { outcomesKit } from './outcomesLater.ts'

/** Says that the money went back: how much, where to, and what to try. */
export function Bounced(props: ScreenProps<'bounced'>): JSX.Element {
  const { End, TransactionLink } = outcomesKit.use()
  const { text, fill, amount } = useText().with(enEnds)
  const running = useSession()
  const session = () => props.state.session
  // The refund address was given for the chain of the route, and counts for no other.
  const refundAddress = () => {
    const { refund, route } = session()
    const isOfRoute = !refund || refund.chainId === route?.asset?.chainId
    return isOfRoute ? running.refundAddress() : undefined
  }
  const isStarted = () => session().issue === 'refund_started'
  const lead = () => {
    const { refund, route, bank } = session()
    if (bank) return text().bounced.bank[bank.direction]
    const asset = refund?.asset ?? route?.asset
    if (isStarted()) return text().bounced.bodyStarted
    if (refund?.amount === undefined || !asset) return text().bounced.bodyPlain
    return fill(text().bounced.body, { amount: amount(refund.amount, asset), network: chainName(refund.chainId) })
  }
  return (
    <End
      kind="back"
      title={isStarted() ? text().bounced.titleStarted : text().bounced.title}
      lead={lead()}
      exit={props.exit}
    >
      <Show when={refundAddress()}>
        {(address) => (
          <div class="card">
            <span class="muted small">{isStarted() ? text().bounced.given : text().bounced.to}</span>
            <AddressText address={address()} groups={addressGroups(address())} />
          </div>
        )}
      </Show>
      <div class="links">
        <TransactionLink
          transaction={session().refund}
          kind="refund"
          chainId={session().route?.asset?.chainId}
          address={refundAddress()}
        />
        <TransactionLink
          transaction={session().sourceTransfer ?? running.sentTransfer()}
          kind="source"
          chainId={session().route?.asset?.chainId}
          address={session().route?.receiverAddress}
        />
      </div>
      <p>{session().bank ? text().bounced.bankNext : text().bounced.next}</p>
    </End>
  )
}
