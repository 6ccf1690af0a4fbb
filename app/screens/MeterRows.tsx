import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enEnds } from '../i18n/enEnds.ts'
import type { Figures } from './figuresOf.ts'

/** Stands for a figure that is on its way, so that nothing moves when it is there. */
const veil = '\u00b7\u00b7\u00b7\u00b7'

/** Draws what was asked for, what came and what lies between, in figures and as a bar; while they are read, their places. */
export function MeterRows(props: {
  figures: Figures
  issue: 'underpaid' | 'overpaid'
  isReading: boolean
}): JSX.Element {
  const { text, amount } = useText().with(enEnds)
  const figure = (units: BaseUnits | undefined) =>
    units === undefined ? props.isReading && veil : amount(units, props.figures.asset)
  return (
    <>
      <Show when={props.figures.asked !== undefined}>
        <Bar figures={props.figures} />
      </Show>
      <dl class="facts">
        <Row label={text().meter.asked} figure={figure(props.figures.asked)} />
        <Row label={text().meter.received} figure={figure(props.figures.arrived)} />
        <Row
          label={text().meter[props.issue]}
          figure={props.figures.asked !== undefined && figure(props.figures.missing ?? props.figures.extra)}
          isLoud
        />
      </dl>
    </>
  )
}

function Row(props: { label: string; figure: string | false; isLoud?: boolean }): JSX.Element {
  return (
    <Show when={props.figure}>
      <div classList={{ loud: props.isLoud ?? false }}>
        <dt>{props.label}</dt>
        <dd dir="ltr">{props.figure}</dd>
      </div>
    </Show>
  )
}

/** How much of the larger amount the smaller one is, in hundredths. Readers have the figures. */
function Bar(props: { figures: Figures }): JSX.Element {
  const share = () => {
    const { asked = 0n, arrived = 0n } = props.figures
    const [least, most] = asked < arrived ? [asked, arrived] : [arrived, asked]
    return most === 0n ? 0 : Number((least * 100n) / most)
  }
  return (
    <svg class="meter" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share()} height="1" />
    </svg>
  )
}
