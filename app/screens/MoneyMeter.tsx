import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import { chainName } from '../chains/chains.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { Session } from '../model/session.ts'
import { Notice } from '../ui/Notice.tsx'
import { createArrived } from './createArrived.ts'
import { MeterRows } from './MeterRows.tsx'
import { Reference } from './Reference.tsx'
import { outcomesKit } from './outcomesLater.ts'

/** Says how much came of what was asked for: in figures where somebody told them, else in plain words; and what becomes of it, by the backend's own rule. */
export function MoneyMeter(props: { session: Session }): JSX.Element {
  const { figuresOf } = outcomesKit.use()
  const { text, fill, amount } = useText().with(enEnds)
  const arrived = createArrived(() => props.session)
  const figures = () => figuresOf(props.session, arrived().units)
  const issue = () => {
    const { issue: found } = props.session
    return found === 'underpaid' || found === 'overpaid' ? found : undefined
  }
  const hasRows = () => arrived().isReading || figures()?.arrived !== undefined
  const words = () => {
    const { asset, asked } = figures() ?? {}
    const { less, more, unreported } = text().meter
    const isLess = issue() === 'underpaid'
    const isAsked = asset && asked !== undefined
    const first = isAsked
      ? fill(isLess ? less : more, { amount: amount(asked, asset) })
      : text().issues[isLess ? 'underpaid' : 'overpaid']
    return `${first} ${unreported}`
  }
  const rule = () => {
    const { otherAmounts } = props.session
    const kind = issue()
    return kind && otherAmounts && fill(text().meter[otherAmounts][kind], { brand: deployment.brand.name })
  }
  return (
    <Show when={issue() ?? figures()?.missing}>
      <div class="card">
        <Show when={hasRows() && figures()} fallback={<p>{words()}</p>}>
          {(known) => (
            <>
              {/* Too little is the title of its screen. */}
              <Show when={issue() === 'overpaid'}>
                <strong>{text().issues.overpaid}</strong>
              </Show>
              <MeterRows figures={known()} issue={issue() ?? 'underpaid'} isReading={arrived().isReading} />
            </>
          )}
        </Show>
        <Show when={arrived().units !== undefined && figures()?.arrived !== undefined && figures()}>
          {(known) => (
            <p class="muted small">{fill(text().meter.byTransaction, { network: chainName(known().asset.chainId) })}</p>
          )}
        </Show>
      </div>
      <Show when={rule()}>
        {(line) => (
          <Notice kind="info" word={text().frame.information}>
            {line()}
          </Notice>
        )}
      </Show>
      <Show when={issue()}>
        <Reference sessionId={props.session.sessionId} />
      </Show>
    </Show>
  )
}
