import type { JSX } from 'solid-js'
import { createMemo } from 'solid-js'
import { describeLanding } from '../../i18n/describeLanding.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { AnyTransfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { ReceiverPanel } from '../ReceiverPanel.tsx'
import { CoinsFold } from './CoinsFold.tsx'
import { networksOf } from './networksOf.ts'
import { NetworkMarks } from './NetworkMarks.tsx'

/** Shows one address that many networks share: all of them named, and none alone. */
export function PayAny(props: { instruction: AnyTransfer }): JSX.Element {
  const i18n = useText().with(enRoutes)
  const { text, fill, amount } = i18n
  const { target } = useLiveSession()()
  const shared = createMemo(() => ({
    ...text().routes,
    label: () => <NetworkMarks networks={networksOf(props.instruction.accepts)} title={text().routes.anyOf} />,
  }))
  return (
    <ReceiverPanel
      instruction={props.instruction}
      head={
        <Title lead={describeLanding(i18n, target)}>
          {target.amount === undefined
            ? fill(text().routes.send, { symbol: target.asset.symbol })
            : fill(text().routes.sendAmount, { amount: amount(target.amount, target.asset) })}
        </Title>
      }
      shared={shared()}
      label={text().routes.qr}
      file={props.instruction.family}
      below={() => (
        <Notice kind="warning" word={text().frame.warning}>
          {text().routes.warning}
        </Notice>
      )}
    >
      <CoinsFold accepts={props.instruction.accepts} />
    </ReceiverPanel>
  )
}
