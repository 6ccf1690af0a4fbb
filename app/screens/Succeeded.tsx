import type { JSX } from 'solid-js'
import { createSignal, Show, untrack } from 'solid-js'
import { chainEntries } from '#chainEntries'
import type { BaseUnits } from '../chains/amount.ts'
import { bank } from '../chains/caip.ts'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { formatTime } from '../i18n/formatTime.ts'
import { shortAddress } from '../i18n/describeLanding.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { useSession } from '../session/SessionContext.tsx'
import { announce } from '../ui/announce.ts'
import { createSeenAt } from './createSeenAt.ts'
import { End } from './End.tsx'
import { IssueLater } from './IssueLater.tsx'
import type { ScreenProps } from './screens.ts'
import { TransactionLink } from './TransactionLink.tsx'

const ReadArrival = whenLoaded(async () => (await import('./arrivals.ts')).arrivals.ReadArrival)

/** Says that the money arrived: how much, where, when; and that the address is not to be used again. */
export function Succeeded(props: ScreenProps<'succeeded'>): JSX.Element {
  const { text, fill, amount, formatTag } = useText().with(enOutcomes)
  const running = useSession()
  const session = () => props.state.session
  const seenAt = untrack(() => createSeenAt(session().sessionId, 'succeeded'))
  const [units, setUnits] = createSignal<BaseUnits>()
  /** Whom to ask how much came, where nobody told. */
  const node = () => {
    const { delivery } = session()
    return delivery && delivery.amount === undefined ? chainEntries[delivery.chainId]?.rpc : undefined
  }
  const onRead = (read: BaseUnits) => {
    setUnits(read)
    announce(title())
  }
  const title = () => {
    // What was asked for is not what arrived: only the backend's own word names an amount, or the delivery itself.
    const { target, delivery } = session()
    const arrived = delivery?.amount ?? units()
    return arrived === undefined
      ? text().succeeded.titlePlain
      : fill(text().succeeded.title, { amount: amount(arrived, target.asset) })
  }
  const where = () => ({
    network: chainName(session().target.asset.chainId),
    address: shortAddress(session().target.address),
  })
  const lead = () => {
    const { asset, address } = session().target
    if (asset.chainId !== bank) return fill(text().succeeded.body, where())
    return fill(text().succeeded.inBank, { account: address }).trim()
  }
  return (
    <End kind="good" isHuge title={title()} lead={lead()} exit={props.exit}>
      <Show when={node()}>{(url) => <ReadArrival session={session()} url={url()} onRead={onRead} />}</Show>
      <p class="muted small">{fill(text().succeeded.at, { time: formatTime(formatTag(), seenAt) })}</p>
      <IssueLater session={session()} />
      <div class="links">
        <TransactionLink
          transaction={session().delivery}
          kind="delivery"
          chainId={session().target.asset.chainId}
          address={session().target.address}
        />
        <TransactionLink
          transaction={session().sourceTransfer ?? running.sentTransfer()}
          kind="source"
          chainId={session().route?.asset?.chainId}
          address={session().route?.receiverAddress}
        />
      </div>
      <Show when={session().route?.receiverAddress}>
        <p class="muted small">{text().succeeded.reusable}</p>
      </Show>
    </End>
  )
}
