import type { JSX } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { describeLanding } from '../../i18n/describeLanding.ts'
import { enExchange } from '../../i18n/enExchange.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { AmountWithFee } from './AmountWithFee.tsx'
import { Step } from './Step.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import { createReveal } from '../createReveal.ts'
import { MemoStep } from '../MemoStep.tsx'
import { ReceiverCard } from '../ReceiverCard.tsx'

/** Draws a withdrawal of which an exact amount must arrive, with the amount to type at the exchange. */
export function ExactGuide(props: { instruction: Transfer }): JSX.Element {
  const i18n = useText().with({ ...enAddress, ...enExchange })
  const { text, fill, amount } = i18n
  const facts = useLiveSession()
  const { reveal, retry } = createReveal(() => props.instruction)
  const asset = () => props.instruction.asset
  const network = () => chainName(asset().chainId)
  const units = () => props.instruction.amount?.units ?? 0n
  const words = () => ({ symbol: asset().symbol, amount: amount(units(), asset()), network: network() })
  return (
    <section class="panel">
      <Title lead={describeLanding(i18n, facts().target)}>{text().exchange.exactGuide}</Title>
      <ol class="steps">
        <Step number={1} title={fill(text().exchange.exactAmount, words())}>
          <AmountWithFee units={units()} asset={asset()} />
        </Step>
        <Step number={2} title={fill(text().exchange.stepNetwork, words())}>
          <p class="muted small">{text().exchange.stepNetworkWhy}</p>
        </Step>
        <Step number={3} title={text().exchange.stepAddress}>
          <MemoStep memo={props.instruction.memo} />
          <ReceiverCard instruction={props.instruction} reveal={reveal()} onRetry={retry} />
        </Step>
        <Step number={4} title={fill(text().exchange.exactCheck, words())}>
          <p class="muted small">{text().exchange.exactCheckWhy}</p>
        </Step>
      </ol>
      <Notice kind="warning" word={text().frame.warning}>
        {fill(text().address.warning, words())}
      </Notice>
    </section>
  )
}
