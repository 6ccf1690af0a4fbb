import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import { describeLanding } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { AnyTransfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { CoinsFold } from './CoinsFold.tsx'
import { networksOf } from './networksOf.ts'
import { NetworkMarks } from './NetworkMarks.tsx'
import { createReveal } from '../createReveal.ts'
import { enAddress } from '../../i18n/enAddress.ts'
import { isHandheld } from '../../lib/isHandheld.ts'
import { ReceiverCard } from '../ReceiverCard.tsx'
import { ReceiverCode } from '../ReceiverCode.tsx'

/** Shows one address that many networks share: all of them named, and none alone. */
export function PayAny(props: { instruction: AnyTransfer }): JSX.Element {
  const i18n = useText().with({ ...enAddress, ...enRoutes })
  const { text, fill, amount } = i18n
  const { target } = useLiveSession()()
  const isPhone = isHandheld()
  const { reveal, retry } = createReveal(() => props.instruction)
  const shared = createMemo(() => ({
    ...text().routes,
    label: () => <NetworkMarks networks={networksOf(props.instruction.accepts)} title={text().routes.anyOf} />,
  }))
  const shown = () => {
    const current = reveal()
    return current.status === 'shown' ? current.address : undefined
  }
  const mayShow = () => reveal().status === 'checking' || reveal().status === 'shown'
  const qr = () => (
    <ReceiverCode
      instruction={props.instruction}
      address={shown()}
      label={text().routes.qr}
      file={props.instruction.family}
    />
  )
  return (
    <section class="panel">
      <Title lead={describeLanding(i18n, target)}>
        {target.amount === undefined
          ? fill(text().routes.send, { symbol: target.asset.symbol })
          : fill(text().routes.sendAmount, { amount: amount(target.amount, target.asset) })}
      </Title>
      <Show when={!isPhone && mayShow()}>{qr()}</Show>
      <ReceiverCard instruction={props.instruction} shared={shared()} reveal={reveal()} onRetry={retry} />
      <Show when={mayShow()}>
        <Notice kind="warning" word={text().frame.warning}>
          {text().routes.warning}
        </Notice>
        <div class="folds">
          <Show when={isPhone}>
            <Disclosure summary={text().address.otherDevice}>{qr()}</Disclosure>
          </Show>
          <CoinsFold accepts={props.instruction.accepts} />
        </div>
      </Show>
    </section>
  )
}
