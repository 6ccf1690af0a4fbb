import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { describeLanding } from '../../i18n/describeLanding.ts'
import type { Transfer } from '../../model/instruction.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Title } from '../../ui/Title.tsx'
import { exchangeName } from './exchanges.ts'
import { Step } from './Step.tsx'
import { enAddress } from '../../i18n/enAddress.ts'
import { AmountLine } from '../AmountLine.tsx'
import { CostLines } from '../CostLines.tsx'
import { createReveal } from '../createReveal.ts'
import { MemoStep } from '../MemoStep.tsx'
import { ReceiverCard } from '../ReceiverCard.tsx'

/** Draws a withdrawal in three steps, in the exchange's own words for the network. */
export function Guide(props: { instruction: Transfer }): JSX.Element {
  const i18n = useText().with({ ...enAddress, ...enExchange })
  const { text, fill, amount } = i18n
  const facts = useLiveSession()
  const { reveal, retry } = createReveal(() => props.instruction)
  const exchange = () => exchangeName(props.instruction.withdrawal?.exchange ?? '') || text().exchange.other
  const network = () => props.instruction.withdrawal?.network || chainName(props.instruction.asset.chainId)
  const symbol = () => props.instruction.asset.symbol
  const isWithheld = () => reveal().status === 'withheld'
  return (
    <section class="panel">
      <Title lead={describeLanding(i18n, facts().target)}>
        {fill(text().exchange.guide, { exchange: exchange() })}
      </Title>
      <Show
        when={!isWithheld()}
        fallback={<ReceiverCard instruction={props.instruction} reveal={reveal()} onRetry={retry} />}
      >
        <ol class="steps">
          <Step number={1} title={fill(text().exchange.stepCoin, { exchange: exchange(), symbol: symbol() })}>
            <AmountLine instruction={props.instruction} />
            <Show when={props.instruction.withdrawal?.minAmount}>
              {(least) => (
                <p class="muted small">
                  {fill(text().exchange.minimum, {
                    exchange: exchange(),
                    amount: amount(least(), props.instruction.asset),
                  })}
                </p>
              )}
            </Show>
            <p class="muted small">{fill(text().exchange.feeHint, { exchange: exchange() })}</p>
          </Step>
          <Step number={2} title={fill(text().exchange.stepNetwork, { network: network() })}>
            <p class="muted small">{text().exchange.stepNetworkWhy}</p>
          </Step>
          <Step number={3} title={text().exchange.stepAddress}>
            <MemoStep memo={props.instruction.memo} />
            <ReceiverCard instruction={props.instruction} reveal={reveal()} onRetry={retry} />
          </Step>
        </ol>
        <Notice kind="warning" word={text().frame.warning}>
          {fill(text().address.warning, { symbol: symbol(), network: network() })}
        </Notice>
        <div class="folds">
          <CostLines instruction={props.instruction} />
        </div>
      </Show>
    </section>
  )
}
